import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import { useRef, useState, type ReactNode } from 'react';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import type { Action } from '../../../lib/use-action.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './roster-import.module.css';

interface FileDropProps {
  readonly label: string;
  readonly action: Pick<Action<File, unknown>, 'run' | 'isRunning' | 'problems' | 'error'>;
  readonly isPrimary?: boolean;
  /** Below the button: what may be sent. */
  readonly children?: ReactNode;
}

/** Takes one table by a button or by dropping it. */
export function FileDrop({ label, action, isPrimary = false, children }: FileDropProps) {
  const t = useTexts(rosterImportTexts);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file && !action.isRunning) action.run(file);
  };
  return (
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,.gz"
        hidden
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <Button
        type={isPrimary ? 'primary' : 'default'}
        icon={<UploadOutlined />}
        loading={action.isRunning}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <p role="status">{action.isRunning ? t('file-arrives') : t('drop-here')}</p>
      {children}
      <ActionFeedback action={action} />
    </div>
  );
}
