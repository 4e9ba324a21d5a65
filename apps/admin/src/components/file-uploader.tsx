import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import { useEffect, useId, useRef, useState } from 'react';
import {
  FILE_KINDS,
  extensionsOf,
  type FileKind,
} from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { filesTexts } from '@tisheng/messages/pages/files.js';
import { useTexts } from '../lib/texts.js';
import { useUploads } from '../lib/uploads/use-uploads.js';
import { FileList, type FileShown } from './file-list.js';
import styles from './file-uploader.module.css';
import { UploadLine } from './upload-line.js';

/** A file that has arrived and was checked; its id is what a record is saved with. */
export type UploadedFile = FileShown;

interface FileUploaderProps {
  /** Files of the record, in order: those that it has and those that were uploaded since. */
  readonly value: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
  /** Kinds that are taken; all of them when left out. */
  readonly accept?: readonly FileKind[];
  /** How many files there may be. */
  readonly max?: number;
  /** Tells when files are on their way: what is being written should be saved after that. */
  readonly onBusyChange?: (isBusy: boolean) => void;
  /** Words of the button; “upload files” when left out. Two uploaders of one page need different ones. */
  readonly label?: string;
  readonly disabled?: boolean;
}

/**
 * Files of a record: those that are there with their previews, those on their way with their progress, and the button that
 * adds more. Uploads go on after a lost connection and, when the same file is chosen again, after the page was closed.
 * Only inside `NeedsCohort`.
 *
 * @example
 * <FileUploader value={files} onChange={setFiles} accept={['document', 'picture']} max={5} />
 */
export function FileUploader({
  value,
  onChange,
  accept = FILE_KINDS,
  max = 20,
  onBusyChange,
  label,
  disabled = false,
}: FileUploaderProps) {
  const t = useTexts(filesTexts);
  const hintId = useId();
  const picker = useRef<HTMLInputElement>(null);
  const files = useRef(value);
  useEffect(() => {
    files.current = value;
  }, [value]);
  const uploads = useUploads({
    place: `${location.pathname}#${label ?? ''}`,
    accept,
    onArrived: (file) => {
      files.current = [...files.current, file];
      onChange(files.current);
    },
  });
  const { isBusy } = uploads;
  useEffect(() => onBusyChange?.(isBusy), [isBusy, onBusyChange]);
  const [left, setLeft] = useState(0);
  const room = max - value.length - uploads.underWay;
  return (
    <div className={styles.uploader}>
      <FileList
        files={value}
        {...(disabled ? {} : { onRemove: (id) => onChange(value.filter((file) => file.id !== id)) })}
      />
      {uploads.lines.length > 0 ? (
        <ul className={styles.lines} aria-label={t('on-their-way')}>
          {uploads.lines.map((line) => (
            <UploadLine
              key={line.key}
              line={line}
              accept={accept}
              actions={uploads}
              onPick={() => picker.current?.click()}
            />
          ))}
        </ul>
      ) : null}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={extensionsOf(accept).join(',')}
        aria-label={label ?? t('add-files')}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          uploads.add(chosen.slice(0, Math.max(room, 0)));
          setLeft(Math.max(chosen.length - Math.max(room, 0), 0));
          event.target.value = '';
        }}
      />
      <div className={styles.add}>
        <Button
          icon={<UploadOutlined />}
          disabled={disabled || room <= 0}
          aria-describedby={hintId}
          onClick={() => picker.current?.click()}
        >
          {label ?? t('add-files')}
        </Button>
        <span id={hintId} className={styles.hint}>
          {left > 0 ? t('too-many', { max, left }) : room <= 0 ? t('no-room', { max }) : t('add-hint')}
        </span>
      </div>
    </div>
  );
}
