import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useRef, useState } from 'react';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field } from '../../../components/field.js';
import { Panel } from '../../../components/panel.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useAttachFile } from '../api/attach-file.js';
import type { MyTheme } from '../api/my-themes.js';
import { useSaveSubmission, type Draft } from '../api/save-submission.js';
import { useSubmitWork } from '../api/submit-work.js';
import { FileList } from './file-list.js';
import { TopicChoice } from './topic-choice.js';
import styles from './theme-page.module.css';

/** The work as it is written: topic, text, links, files; saved as a draft or handed in. */
export function WorkEditor({ cohortId, theme }: { cohortId: string; theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const language = useLanguage();
  const { submission } = theme;
  const [position, setPosition] = useState(
    submission ? submission.topicPosition : (theme.topics[0]?.position ?? null),
  );
  const [ownTopic, setOwnTopic] = useState(submission?.ownTopic ?? '');
  const [text, setText] = useState(submission?.text ?? '');
  const [links, setLinks] = useState(submission?.links.join('\n') ?? '');
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [isChanged, setIsChanged] = useState(false);
  const save = useSaveSubmission(cohortId, theme.theme);
  const submit = useSubmitWork(cohortId, theme.theme);
  const attach = useAttachFile(cohortId, theme.theme);
  const picker = useRef<HTMLInputElement>(null);
  const [uploading, setUploading] = useState<string | null>(null);

  const files = (submission?.files ?? []).filter(({ id }) => !removed.has(id));
  const change = (apply: () => void): void => {
    apply();
    setIsChanged(true);
  };
  const draft = (): Draft => ({
    topicPosition: position,
    ownTopic: position === null ? ownTopic : null,
    text,
    links: links.split('\n').flatMap((link) => (link.trim() === '' ? [] : [link.trim()])),
    // Left out, all files stay: also one that arrives while this is on its way.
    ...(removed.size > 0 ? { fileIds: files.map(({ id }) => id) } : {}),
  });
  const keep = async (): Promise<void> => {
    submit.reset();
    const outcome = await save.runAndWait(draft());
    if (outcome?.done) setIsChanged(false);
  };
  const upload = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setUploading(file.name);
    await attach.runAndWait(file);
    setUploading(null);
    if (picker.current) picker.current.value = '';
  };
  const mayHandIn = theme.state !== 'NOT_OPEN';
  return (
    <Panel title={t('your-work')} extra={submission ? t('version', { version: submission.version }) : null}>
      <div className={styles.stack}>
        <TopicChoice
          topics={theme.topics}
          position={position}
          ownTopic={ownTopic}
          onChange={(next, own) =>
            change(() => {
              setPosition(next);
              setOwnTopic(own);
            })
          }
        />
        <Field label={t('text')} hint={t('text-hint')}>
          {(attributes) => (
            <Input.TextArea
              {...attributes}
              value={text}
              autoSize={{ minRows: 6, maxRows: 24 }}
              onChange={(event) => change(() => setText(event.target.value))}
            />
          )}
        </Field>
        <Field label={t('links')} hint={t('links-hint')}>
          {(attributes) => (
            <Input.TextArea
              {...attributes}
              value={links}
              autoSize={{ minRows: 1, maxRows: 6 }}
              onChange={(event) => change(() => setLinks(event.target.value))}
            />
          )}
        </Field>
        <div className={styles.stack} style={{ gap: 8 }}>
          <span style={{ fontWeight: 500 }}>{t('files')}</span>
          <FileList files={files} onRemove={(id) => change(() => setRemoved(new Set(removed).add(id)))} />
          <input
            ref={picker}
            type="file"
            className={styles.hidden}
            aria-label={t('add-file')}
            onChange={(event) => void upload(event.target.files?.[0])}
          />
          <div>
            <Button
              icon={<UploadOutlined />}
              loading={attach.isRunning}
              onClick={() => picker.current?.click()}
            >
              {uploading === null ? t('add-file') : t('uploading', { name: uploading })}
            </Button>
          </div>
          <ActionFeedback action={attach} />
        </div>
        <ActionFeedback action={save} />
        <ActionFeedback action={submit} />
        <div className={styles.foot}>
          <output className={styles.saved}>
            {isChanged
              ? t('not-saved-yet')
              : submission
                ? t('saved-at', { time: formatInstant(submission.savedAt, language) })
                : ''}
          </output>
          <Button
            loading={save.isRunning}
            disabled={submit.isRunning || attach.isRunning}
            onClick={() => void keep()}
          >
            {t('save-draft')}
          </Button>
          <Button
            type="primary"
            disabled={!mayHandIn || save.isRunning || attach.isRunning}
            loading={submit.isRunning}
            onClick={() => submit.run(draft())}
          >
            {theme.state === 'RETURNED' ? t('submit-again') : t('submit')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
