import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { PUPILS_SHOWN, WORK_LICENCES } from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { workTexts } from '@tisheng/messages/pages/works.js';
import { COURSE_TOPICS, courseTopic } from '@tisheng/reference-data/course-topics.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import { Field } from '../../../../components/field.js';
import { Notice } from '../../../../components/notice.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { enumWord } from '../../../../lib/enum-word.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { STAGE_NAMES } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ProfileDraft } from './profile-state.js';
import styles from './works.module.css';

interface WorkFactsProps {
  readonly draft: ProfileDraft;
  readonly onChange: (part: Partial<ProfileDraft>) => void;
}

/** What is told of a work for the awards and the library. */
export function WorkFacts({ draft, onChange }: WorkFactsProps) {
  const t = useTexts(workTexts);
  const language = useLanguage();
  return (
    <div className={styles.facts}>
      <h3 className={styles.subtitle}>{t('about')}</h3>
      <TextField
        label={t('work-title')}
        value={draft.title}
        maxLength={60}
        onChange={(title) => onChange({ title })}
      />
      <Field label={t('summary')} hint={t('summary-hint')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            value={draft.summary ?? ''}
            maxLength={300}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => onChange({ summary: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <SelectField
          label={t('stage')}
          value={draft.stage ?? ''}
          none={t('own-stage')}
          choices={STAGE_NAMES.map((stage) => [stage, STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)][language]])}
          onChange={(stage) => onChange({ stage: stage === '' ? null : stage })}
        />
        <SelectField
          label={t('subject')}
          value={draft.subject ?? ''}
          none={t('no-subject')}
          choices={SUBJECTS.map((subject) => [subject.code, subject[language]])}
          onChange={(subject) => onChange({ subject: subject === '' ? null : subject })}
        />
      </div>
      <TopicsField draft={draft} onChange={onChange} />
      <SelectField
        label={t('pupils')}
        value={draft.pupilsShown}
        choices={PUPILS_SHOWN.map((shown) => [enumWord(shown), t(`pupils-${shown}`)])}
        onChange={(pupilsShown) => {
          if (pupilsShown !== '') onChange({ pupilsShown });
        }}
      />
      {draft.pupilsShown === 'WITHOUT_CONSENT' ? (
        <Notice tone="attention">{t('pupils-warning')}</Notice>
      ) : null}
      <SelectField
        label={t('licence')}
        hint={t('licence-hint')}
        value={draft.licence ?? ''}
        none={t('licence-none')}
        choices={WORK_LICENCES.map((licence) => [enumWord(licence), t(`licence-${licence}`)])}
        onChange={(licence) => onChange({ licence: licence === '' ? null : licence })}
      />
    </div>
  );
}

function TopicsField({ draft, onChange }: WorkFactsProps) {
  const t = useTexts(workTexts);
  const language = useLanguage();
  const codes = draft.topics ?? [];
  const nameOf = (code: string): string => courseTopic(code)?.[language] ?? code;
  return (
    <div className={styles.labelled}>
      <SelectField
        label={t('topics')}
        hint={t('topics-hint')}
        value=""
        none={t('add-topic')}
        choices={COURSE_TOPICS.filter(({ code }) => !codes.includes(code)).map(({ code, ...name }) => [
          code,
          `${code} ${name[language]}`,
        ])}
        onChange={(code) => {
          if (code !== '' && codes.length < 5) onChange({ topics: [...codes, code] });
        }}
      />
      {codes.length > 0 ? (
        <div className={styles.choose}>
          {codes.map((code) => (
            <Button
              key={code}
              size="small"
              aria-label={t('remove-topic', { topic: nameOf(code) })}
              onClick={() => onChange({ topics: codes.filter((other) => other !== code) })}
            >
              {nameOf(code)} ×
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
