import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field } from '../../../components/field.js';
import { FileUploader } from '../../../components/file-uploader.js';
import { Panel } from '../../../components/panel.js';
import { ProblemList } from '../../../components/problem-list.js';
import { useCohort } from '../../../lib/cohort.js';
import { done } from '../../../lib/outcome.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { myThemesQuery, type MyTheme } from '../api/my-themes.js';
import { saveSubmission } from '../api/save-submission.js';
import { useSubmitWork } from '../api/submit-work.js';
import { ConflictChoice } from '../writing/conflict-choice.js';
import type { SaveDraft } from '../writing/draft-sender.js';
import { HandInRule } from '../writing/hand-in-rule.js';
import { LinkNotice, SavedMark } from '../writing/saved-mark.js';
import { contentOfTheme, draftOfContent, useDraft } from '../writing/use-draft.js';
import { useWorkFiles } from '../writing/use-work-files.js';
import { WorkTextEditor } from '../writing/work-text-editor.js';
import writing from '../writing/writing.module.css';
import { WorkForm } from '../works/components/work-form.js';
import { TopicChoice } from './topic-choice.js';
import styles from './theme-page.module.css';

/** The work as it is written: topic, text, links, files; it saves itself and is handed in at the foot. */
export function WorkEditor({ cohortId, theme }: { cohortId: string; theme: MyTheme }) {
  const t = useTexts(practiceTexts);
  const { accountId } = useViewer();
  const { training } = useCohort();
  const save = useSaveDraft(cohortId, theme.theme);
  const { sender, state, content } = useDraft({ accountId, cohortId, theme: theme.theme }, theme, save);
  const files = useWorkFiles(theme, sender);
  const [isOwn, setIsOwn] = useState(content.topic === null && content.ownTopic !== '');
  const [isUploading, setIsUploading] = useState(false);
  const [isProfileOpen, setIsProfileOpen] = useState(false);
  const submit = useSubmitWork(cohortId, theme.theme, () => sender.done());
  const { draft, refused, link } = state;
  const { conflict } = draft;
  const handIn = async (): Promise<void> => {
    submit.reset();
    await sender.flush();
    const now = sender.current();
    if (now.draft.written !== null || now.draft.conflict !== null) return;
    await submit.runAndWait(draftOfContent(sender.content(), now.draft.basedOn, null));
  };
  if (conflict && draft.written) {
    return (
      <Panel title={t('your-work')}>
        <ConflictChoice
          own={draft.written}
          other={conflict.content}
          onChoose={(choice) => sender.decide(choice)}
        />
      </Panel>
    );
  }
  return (
    <>
      <Panel
        title={t('your-work')}
        extra={theme.submission ? t('version', { version: theme.submission.version }) : null}
      >
        <div className={styles.stack}>
          <LinkNotice state={state} onAgain={() => sender.now()} />
          <TopicChoice
            theme={theme}
            topic={content.topic}
            ownTopic={content.topic === null ? content.ownTopic : ''}
            isOwn={content.topic === null && (isOwn || content.ownTopic !== '')}
            onChange={(topic, ownTopic) => {
              setIsOwn(topic === null);
              sender.write({ ...content, topic, ownTopic });
            }}
          />
          <div className={styles.labelled}>
            <span className={styles.fieldLabel}>{t('text')}</span>
            <WorkTextEditor
              value={content.text}
              onChange={(text) => sender.write({ ...sender.content(), text })}
              onPicture={(file, text) => {
                sender.write({ ...sender.content(), text });
                void files.add(file);
              }}
            />
            <span className={styles.soft}>{t('text-hint')}</span>
          </div>
          <LinksField links={content.links} onChange={(links) => sender.write({ ...content, links })} />
          <div className={styles.labelled}>
            <span className={styles.fieldLabel}>{t('files')}</span>
            <FileUploader
              value={files.beside}
              onChange={(next) => files.setBeside(next)}
              onBusyChange={setIsUploading}
            />
          </div>
        </div>
      </Panel>
      {theme.isWork || theme.submission ? (
        <WorkForm
          cohortId={cohortId}
          theme={theme}
          files={files}
          beforeSave={() => sender.flush()}
          onChangedChange={setIsProfileOpen}
        />
      ) : null}
      <Panel>
        <div className={styles.stack}>
          <HandInRule theme={theme} opensOn={training.from} />
          <ProblemList problems={refused} />
          <ActionFeedback action={submit} />
          <div className={writing.foot}>
            <SavedMark state={state} />
            <Button
              type="primary"
              size="large"
              disabled={theme.state === 'NOT_OPEN' || isUploading || isProfileOpen || link === 'offline'}
              loading={submit.isRunning}
              onClick={() => void handIn()}
            >
              {theme.state === 'RETURNED' ? t('submit-again') : t('submit')}
            </Button>
          </div>
        </div>
      </Panel>
    </>
  );
}

/** Saves a draft and puts what the server answers into the path of themes. */
function useSaveDraft(cohortId: string, theme: number): SaveDraft {
  const queries = useQueryClient();
  const [save] = useState((): SaveDraft => async (basedOn, content, fileIds) => {
    const outcome = await saveSubmission(cohortId, theme, draftOfContent(content, basedOn, fileIds));
    if (!outcome.done) return outcome;
    const { theme: stored, isConflict } = outcome.value;
    queries.setQueryData(myThemesQuery(cohortId).queryKey, (known) =>
      known ? { myThemes: known.myThemes.map((one) => (one.theme === theme ? stored : one)) } : known,
    );
    const revision = stored.submission?.revision ?? 0;
    return done(
      isConflict
        ? { is: 'conflict', revision, content: contentOfTheme(stored) }
        : { is: 'saved', revision, savedAt: stored.submission?.savedAt ?? '' },
    );
  });
  return save;
}

/** Web addresses, one a line; kept as they are typed. */
function LinksField({
  links,
  onChange,
}: {
  links: readonly string[];
  onChange: (links: readonly string[]) => void;
}) {
  const t = useTexts(practiceTexts);
  const [text, setText] = useState(links.join('\n'));
  const linesOf = (value: string): string[] =>
    value.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const shown = linesOf(text).join('\n') === links.join('\n') ? text : links.join('\n');
  return (
    <Field label={t('links')} hint={t('links-hint')}>
      {(attributes) => (
        <Input.TextArea
          {...attributes}
          value={shown}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onChange={(event) => {
            setText(event.target.value);
            onChange(linesOf(event.target.value));
          }}
        />
      )}
    </Field>
  );
}
