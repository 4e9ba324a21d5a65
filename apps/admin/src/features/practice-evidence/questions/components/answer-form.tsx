import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { FileUploader, type UploadedFile } from '../../../../components/file-uploader.js';
import { Panel } from '../../../../components/panel.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from '../../workshop-life/components/life.module.css';
import { useAnswerQuestion } from '../api/answer-question.js';

/** What one answers; empties itself once it stands there. */
export function AnswerForm({ questionId }: { questionId: string }) {
  const t = useTexts(questionTexts);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const answer = useAnswerQuestion(() => {
    setText('');
    setFiles([]);
  });
  return (
    <Panel title={t('your-answer')}>
      <form
        className={styles.post}
        onSubmit={(event) => {
          event.preventDefault();
          answer.run({ questionId, text, fileIds: files.map(({ id }) => id) });
        }}
      >
        <Input.TextArea
          aria-label={t('your-answer')}
          placeholder={t('answer-placeholder')}
          autoSize={{ minRows: 4, maxRows: 16 }}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <FileUploader
          value={files}
          onChange={setFiles}
          onBusyChange={setBusy}
          max={9}
          label={t('add-files')}
        />
        <div>
          <Button type="primary" htmlType="submit" loading={answer.isRunning} disabled={isBusy}>
            {t('answer')}
          </Button>
        </div>
        <ActionFeedback action={answer} />
      </form>
    </Panel>
  );
}
