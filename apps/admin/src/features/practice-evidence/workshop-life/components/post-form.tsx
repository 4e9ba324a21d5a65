import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import {
  LONGEST_POST,
  MOST_FILES_OF_A_POST,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { FileUploader, type UploadedFile } from '../../../../components/file-uploader.js';
import { useTexts } from '../../../../lib/texts.js';
import { useWritePost } from '../api/write-post.js';
import styles from './life.module.css';

interface PostFormProps {
  readonly workshopId: string;
  readonly threadId: string;
  /** The post that is answered; none for the thread itself. */
  readonly parent?: { readonly postId: string; readonly byName: string };
  readonly onClose?: () => void;
}

/** What one says in a thread; empties itself once it stands there. */
export function PostForm({ workshopId, threadId, parent, onClose }: PostFormProps) {
  const t = useTexts(workshopLifeTexts);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const label = parent ? t('reply-to', { name: parent.byName }) : t('post-placeholder');
  const write = useWritePost(() => {
    setText('');
    setFiles([]);
    onClose?.();
  });
  return (
    <form
      className={styles.post}
      onSubmit={(event) => {
        event.preventDefault();
        const fileIds = files.map(({ id }) => id);
        write.run({ workshopId, threadId, post: { text, fileIds, parentId: parent?.postId ?? null } });
      }}
    >
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        autoSize={{ minRows: parent ? 2 : 3, maxRows: 12 }}
        maxLength={LONGEST_POST}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {parent ? null : (
        <FileUploader
          value={files}
          onChange={setFiles}
          onBusyChange={setBusy}
          max={MOST_FILES_OF_A_POST}
          label={t('add-files')}
        />
      )}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={write.isRunning} disabled={isBusy}>
          {t(parent ? 'reply' : 'post')}
        </Button>
        {onClose ? <Button onClick={onClose}>{t('cancel')}</Button> : null}
      </div>
      <ActionFeedback action={write} />
    </form>
  );
}
