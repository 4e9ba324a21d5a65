import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { workTexts } from '@tisheng/messages/pages/works.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { MyTheme } from '../../api/my-themes.js';
import type { WorkFiles } from '../../writing/use-work-files.js';
import {
  myFinishedWorkQuery,
  workKindsQuery,
  type FinishedWorkShown,
  type WorkKindShown,
} from '../api/finished-work.js';
import { useSaveWorkProfile } from '../api/save-work-profile.js';
import { AuthorsField } from './authors-field.js';
import { PartField } from './part-field.js';
import { draftOf, filesInParts, inputOf, missingOf, type ProfileDraft } from './profile-state.js';
import { WorkFacts } from './work-facts.js';
import styles from './works.module.css';

interface WorkFormProps {
  readonly cohortId: string;
  readonly theme: MyTheme;
  readonly files: WorkFiles;
  /** Brings what is written to the server first. */
  readonly beforeSave: () => Promise<void>;
  /** Tells whether something is changed and not saved. */
  readonly onChangedChange: (isChanged: boolean) => void;
}

/** The finished work of a theme: kind, parts in their places, what is told of it, who made it. */
export function WorkForm(props: WorkFormProps) {
  const { cohortId, theme } = props;
  const kinds = useQuery(workKindsQuery(cohortId)).data?.workKinds;
  const work = useQuery(myFinishedWorkQuery(cohortId, theme.theme)).data;
  const [isOpen, setIsOpen] = useState(theme.isWork);
  const t = useTexts(workTexts);
  if (!kinds || work === undefined) return null;
  if (!isOpen && !work.myFinishedWork) {
    return (
      <Panel title={t('for-awards')} extra={<Button onClick={() => setIsOpen(true)}>{t('title')}</Button>}>
        <p className={styles.soft}>{t('lead')}</p>
      </Panel>
    );
  }
  return <Form {...props} kinds={kinds} work={work.myFinishedWork ?? null} />;
}

function Form({
  cohortId,
  theme,
  files,
  beforeSave,
  onChangedChange,
  kinds,
  work,
}: WorkFormProps & { kinds: readonly WorkKindShown[]; work: FinishedWorkShown | null }) {
  const t = useTexts(workTexts);
  const pick = useBilingual();
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(work, titleOf(theme, pick)));
  const [isChanged, setIsChanged] = useState(false);
  const save = useSaveWorkProfile(cohortId, theme.theme, () => setIsChanged(false));
  const kind = kinds.find((candidate) => candidate.kind === draft.kind);
  const change = (part: Partial<ProfileDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    setIsChanged(true);
  };
  useEffect(() => onChangedChange(isChanged), [isChanged, onChangedChange]);
  const placed = filesInParts(draft, kind).join(' ');
  const { placeInParts } = files;
  useEffect(() => placeInParts(placed === '' ? [] : placed.split(' ')), [placed, placeInParts]);
  const missing = kind ? missingOf(draft, kind) : [];
  return (
    <Panel
      title={t('title')}
      extra={
        kind ? (
          missing.length === 0 ? (
            <ToneTag tone="ok">{t('all-parts')}</ToneTag>
          ) : (
            <ToneTag tone="attention">
              {t('missing-parts', {
                parts: kind.parts
                  .filter(({ code }) => missing.includes(code))
                  .map(({ name }) => pick(name))
                  .join('、'),
              })}
            </ToneTag>
          )
        ) : null
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{t('lead')}</p>
        <fieldset className={styles.kinds}>
          <legend>{t('kind')}</legend>
          {kinds.map((candidate) => (
            <label key={candidate.kind} className={styles.kind}>
              <input
                type="radio"
                name="work-kind"
                checked={draft.kind === candidate.kind}
                onChange={() => change({ kind: candidate.kind })}
              />
              <span className={styles.kindName}>{pick(candidate.name)}</span>
              <span className={styles.soft}>{candidate.parts.map(({ name }) => pick(name)).join(' · ')}</span>
            </label>
          ))}
        </fieldset>
        {kind ? (
          <>
            <div className={styles.parts}>
              {kind.parts.map((part) => (
                <PartField
                  key={part.code}
                  part={part}
                  text={draft.texts[part.code] ?? ''}
                  files={files.all.filter(({ id }) => (draft.files[part.code] ?? []).includes(id))}
                  beside={files.beside}
                  onText={(text) => change({ texts: { ...draft.texts, [part.code]: text } })}
                  onFiles={(ids) => change({ files: { ...draft.files, [part.code]: ids } })}
                  onUpload={files.add}
                />
              ))}
            </div>
            <WorkFacts draft={draft} onChange={change} />
            {theme.mayBeOfSchool ? (
              <AuthorsField cohortId={cohortId} draft={draft} work={work} onChange={change} />
            ) : null}
            <ActionFeedback action={save} />
            {save.value && !isChanged ? (
              <Notice tone="ok" live>
                {t('saved')}
              </Notice>
            ) : null}
            <div className={styles.foot}>
              <span className={styles.soft}>{isChanged ? t('not-saved') : ''}</span>
              <Button
                type={isChanged ? 'primary' : 'default'}
                loading={save.isRunning}
                disabled={!isChanged}
                onClick={() => void beforeSave().then(() => save.run(inputOf(draft, kind)))}
              >
                {t('save')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  );
}

/** The topic taken is a fair first title. */
function titleOf(
  { submission, topics }: MyTheme,
  pick: (text: { zh: string; en: string }) => string,
): string {
  const topic = topics.find(({ position }) => position === submission?.topicPosition);
  return topic ? pick(topic) : (submission?.ownTopic ?? '');
}
