import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import FileOutlined from '@ant-design/icons/es/icons/FileOutlined';
import Button from 'antd/es/button';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatBytes } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import type { Submission } from '../api/my-themes.js';
import styles from './theme-page.module.css';

/** Files of a work, to be read; with `onRemove` also to be taken away. */
export function FileList({
  files,
  onRemove,
}: {
  files: Submission['files'];
  onRemove?: (fileId: string) => void;
}) {
  const t = useTexts(practiceTexts);
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <FileOutlined aria-hidden />
          <a href={`/files/${id}`} download>
            {name}
          </a>
          <span className={styles.size}>{formatBytes(bytes)}</span>
          {onRemove ? (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('remove-file', { name })}
              onClick={() => onRemove(id)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
