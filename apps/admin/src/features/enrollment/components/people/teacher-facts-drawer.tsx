import { useState, type ReactNode } from 'react';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Notice } from '../../../../components/notice.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import type { TeacherFactsInput } from '../../../../gql/graphql.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import type { ProblemShown } from '../../../../lib/outcome.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { STAGE_NAMES } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { CATEGORIES, DUTIES, dutyName, ID_TYPES, SUBJECT_CODES } from './words.js';

/** What the form holds; empty texts for what is not said. */
interface Draft extends TeacherFactsInput {
  readonly idNumber: string;
}

const EMPTY: Draft = {
  name: '',
  idType: 'RESIDENT_ID',
  idNumber: '',
  sex: null,
  birthDate: '',
  stage: 'PRIMARY',
  subject: null,
  duty: 'TEACHER',
  phone: '',
  retirementCategory: null,
};

interface TeacherFactsDrawerProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly onClose: () => void;
  /** The facts to be corrected; none for a new teacher. */
  readonly known?: Omit<TeacherFactsInput, 'idNumber'>;
  readonly action: {
    readonly problems: readonly ProblemShown[];
    readonly error: Error | null;
    readonly isRunning: boolean;
    readonly reset: () => void;
  };
  readonly onSubmit: (facts: TeacherFactsInput, reason: string) => void;
  readonly children?: ReactNode;
}

/** The facts of one teacher in a form: for a new one, or to correct a known one with a reason. */
export function TeacherFactsDrawer({
  known,
  action,
  onSubmit,
  children,
  ...drawer
}: TeacherFactsDrawerProps) {
  const t = useTexts(peopleTexts);
  const language = useLanguage();
  const pick = useBilingual();
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, ...known, idNumber: '' });
  const [reason, setReason] = useState('');
  const set = (changes: Partial<Draft>): void => setDraft((before) => ({ ...before, ...changes }));
  const told = (field: string): string | undefined =>
    action.problems.find((problem) => problem.field === field)?.[language];
  const tellsBirth =
    draft.idType === 'RESIDENT_ID' || draft.idType === 'HONG_KONG_MACAO_TAIWAN_RESIDENCE_PERMIT';
  // A corrected number tells birth date and sex anew; what stood there before would only contradict it.
  const asNumberTells = tellsBirth && (draft.idNumber.trim() !== '' || known === undefined);
  const submit = (): void => {
    const { idNumber, birthDate, phone, sex } = draft;
    onSubmit(
      {
        ...draft,
        idNumber: idNumber.trim() || null,
        sex: asNumberTells ? null : (sex ?? null),
        birthDate: asNumberTells ? null : birthDate || null,
        phone: phone || null,
      },
      reason,
    );
  };
  return (
    <DecisionDrawer
      {...drawer}
      open
      action={{ ...action, problems: withoutPlace(action.problems) }}
      onSubmit={submit}
    >
      {children}
      {known ? <Notice tone="neutral">{t('edit-hint')}</Notice> : null}
      <TextField
        label={t('name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        fault={told('name')}
      />
      <SelectField
        label={t('id-type')}
        value={draft.idType}
        choices={ID_TYPES.map((type) => [type, t(type)])}
        onChange={(idType) => (idType === '' ? undefined : set({ idType }))}
      />
      <TextField
        label={t(known ? 'new-id-number' : 'id-number')}
        value={draft.idNumber}
        onChange={(idNumber) => set({ idNumber })}
        fault={told('idNumber')}
      />
      {asNumberTells ? null : (
        <>
          <SelectField
            label={t('sex')}
            value={draft.sex ?? ''}
            none="—"
            choices={[
              ['MALE', t('MALE')],
              ['FEMALE', t('FEMALE')],
            ]}
            onChange={(sex) => set({ sex: sex || null })}
            fault={told('sex')}
          />
          <TextField
            label={t('birth-date')}
            type="date"
            value={draft.birthDate ?? ''}
            onChange={(birthDate) => set({ birthDate })}
            fault={told('birthDate')}
          />
        </>
      )}
      <SelectField
        label={t('stage')}
        value={draft.stage}
        choices={STAGE_NAMES.map((stage) => [stage, pick(STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)])])}
        onChange={(stage) => (stage === '' ? undefined : set({ stage }))}
      />
      <SelectField
        label={t('subject')}
        value={draft.subject ?? ''}
        none={t('no-subject')}
        choices={SUBJECT_CODES.map((subject) => [subject.code, subject[language]])}
        onChange={(subject) => set({ subject: subject || null })}
        fault={told('subject')}
      />
      <SelectField
        label={t('duty')}
        value={draft.duty}
        choices={DUTIES.map((duty) => [duty, pick(dutyName(duty))])}
        onChange={(duty) => (duty === '' ? undefined : set({ duty }))}
      />
      <TextField
        label={t('phone')}
        value={draft.phone ?? ''}
        onChange={(phone) => set({ phone })}
        fault={told('phone')}
      />
      <SelectField
        label={t('retirement-category')}
        value={draft.retirementCategory ?? ''}
        none={t('default-category')}
        choices={CATEGORIES.map((category) => [category, t(`category-${category}`)])}
        onChange={(category) => set({ retirementCategory: category || null })}
        fault={told('retirementCategory')}
      />
      {known ? (
        <ReasonField
          label={t('reason')}
          hint={t('reason-hint')}
          value={reason}
          onChange={setReason}
          fault={told('reason')}
          maxLength={200}
          rows={2}
        />
      ) : null}
    </DecisionDrawer>
  );
}

const FIELDS = ['name', 'idNumber', 'sex', 'birthDate', 'subject', 'phone', 'retirementCategory', 'reason'];

/** Problems that no field of the form shows. */
const withoutPlace = (problems: readonly ProblemShown[]): readonly ProblemShown[] =>
  problems.filter(({ field }) => !FIELDS.includes(field ?? ''));
