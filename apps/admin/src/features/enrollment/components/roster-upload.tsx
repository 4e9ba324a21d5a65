import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { useTexts } from '../../../lib/texts.js';
import { useUploadRoster } from '../api/upload-roster.js';
import styles from './enrollment.module.css';

interface RosterUploadProps {
  readonly programmeId: string;
  readonly unitId: string;
  readonly onChecked: (importId: string) => void;
}

/** Takes a roster file by button or by dropping it, and has it checked. */
export function RosterUpload({ programmeId, unitId, onChecked }: RosterUploadProps) {
  const t = useTexts(enrollmentDeskTexts);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const upload = useUploadRoster(programmeId, unitId, ({ importId }) => onChecked(importId));
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file && !upload.isRunning) upload.run(file);
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
        accept=".xlsx,.csv"
        hidden
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again once it is mended.
          event.target.value = '';
        }}
      />
      <Button
        type="primary"
        icon={<UploadOutlined />}
        loading={upload.isRunning}
        onClick={() => input.current?.click()}
      >
        {t('choose-file')}
      </Button>
      <p role="status">{upload.isRunning ? t('checking-file') : t('drop-here')}</p>
      <p>{t('drop-hint')}</p>
      <ActionFeedback action={upload} />
    </div>
  );
}
