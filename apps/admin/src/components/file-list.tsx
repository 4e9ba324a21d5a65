import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import FileImageOutlined from '@ant-design/icons/es/icons/FileImageOutlined';
import FileOutlined from '@ant-design/icons/es/icons/FileOutlined';
import FilePdfOutlined from '@ant-design/icons/es/icons/FilePdfOutlined';
import PlayCircleOutlined from '@ant-design/icons/es/icons/PlayCircleOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { previewOf, type Preview } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { filesTexts } from '@tisheng/messages/pages/files.js';
import { formatBytes } from '../lib/format.js';
import { useTexts } from '../lib/texts.js';
import styles from './file-list.module.css';
import { FilePreview } from './file-preview.js';

/** A stored file as pages show it. */
export interface FileShown {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

const ICONS = {
  pdf: FilePdfOutlined,
  picture: FileImageOutlined,
  video: PlayCircleOutlined,
  audio: PlayCircleOutlined,
  text: FileOutlined,
} as const;

/** Up to this size a picture is shown small at once; a thin line would wait for larger ones. */
const THUMBNAIL_BYTES = 1_500_000;

/** Where a file is looked at and where it is saved from. */
export interface FilePaths {
  readonly preview: string;
  readonly save: string;
}

const usualPaths = ({ id }: FileShown): FilePaths => ({
  preview: `/files/${id}/preview`,
  save: `/files/${id}`,
});

/**
 * Stored files: to be looked at where the browser can, to be saved, and with `onRemove` to be taken away. `pathsOf` is for
 * files that are reached another way.
 */
export function FileList({
  files,
  onRemove,
  pathsOf = usualPaths,
}: {
  files: readonly FileShown[];
  onRemove?: (fileId: string) => void;
  pathsOf?: (file: FileShown) => FilePaths;
}) {
  const [openId, setOpenId] = useState<string | null>(null);
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <FileLine
            file={file}
            paths={pathsOf(file)}
            isOpen={openId === file.id}
            onToggle={() => setOpenId(openId === file.id ? null : file.id)}
            onRemove={onRemove}
          />
        </li>
      ))}
    </ul>
  );
}

function FileLine({
  file,
  paths,
  isOpen,
  onToggle,
  onRemove,
}: {
  file: FileShown;
  paths: FilePaths;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: ((fileId: string) => void) | undefined;
}) {
  const t = useTexts(filesTexts);
  const { id, name, sizeBytes, mediaType } = file;
  const preview = previewOf(mediaType);
  return (
    <>
      <div className={styles.row}>
        <Thumbnail file={file} preview={preview} source={paths.preview} />
        <div className={styles.about}>
          <span className={styles.name}>{name}</span>
          <span className={styles.size}>{formatBytes(sizeBytes)}</span>
        </div>
        <div className={styles.actions}>
          {preview ? (
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={isOpen ? t('close') : t('view-file', { name })}
              onClick={onToggle}
            >
              {isOpen ? t('close') : t('view')}
            </Button>
          ) : null}
          <a className={styles.save} href={paths.save} download aria-label={t('save-file', { name })}>
            <DownloadOutlined aria-hidden /> <span>{t('save')}</span>
          </a>
          {onRemove ? (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('remove-file', { name })}
              onClick={() => onRemove(id)}
            />
          ) : null}
        </div>
      </div>
      {isOpen && preview ? <FilePreview file={file} preview={preview} source={paths.preview} /> : null}
    </>
  );
}

function Thumbnail({ file, preview, source }: { file: FileShown; preview: Preview | null; source: string }) {
  if (preview === 'picture' && file.sizeBytes <= THUMBNAIL_BYTES)
    return <img className={styles.thumbnail} src={source} alt="" loading="lazy" />;
  const Icon = preview ? ICONS[preview] : FileOutlined;
  return (
    <span className={styles.icon} aria-hidden>
      <Icon />
    </span>
  );
}
