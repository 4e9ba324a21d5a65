import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { OBLIGATION_LABELS, STATE_LABELS } from '@tisheng/messages/states.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { ObligationTag, StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useConfirmEnrollments } from '../api/confirm-enrollments.js';
import { enrollmentsQuery, type Enrollment, type EnrollmentFilter } from '../api/enrollments.js';
import { useWithdrawEnrollments } from '../api/withdraw-enrollments.js';
import styles from './enrollment.module.css';

export const ENROLLMENT_STATES = [
  'PUT_FORWARD',
  'REGISTERED',
  'WAITING',
  'CONFIRMED',
  'WITHDRAWN',
  'TRANSFERRED',
  'COMPLETED',
] as const;
export const OBLIGATIONS = ['REQUIRED', 'VOLUNTARY', 'EXEMPT'] as const;

interface EnrollmentTableProps {
  readonly filter: EnrollmentFilter;
  readonly onFilter: (name: 'state' | 'obligation' | 'search') => (value: string) => void;
}

/** Who is in the cohort, why, and how far; many at once can be confirmed or withdrawn. */
export function EnrollmentTable({ filter, onFilter }: EnrollmentTableProps) {
  const t = useTexts(enrollmentDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  const may = useMay();
  const list = useList(useInfiniteQuery(enrollmentsQuery(filter)), ({ enrollments }) => enrollments);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const confirm = useConfirmEnrollments(filter.cohortId, () => setSelected([]));
  const maySelect = may('confirmEnrollments') || may('withdrawEnrollments');
  return (
    <Stack>
      <ActionFeedback action={confirm} />
      {confirm.value === null ? null : (
        <Notice tone="ok" live>
          {t('confirmed', { count: confirm.value })}
        </Notice>
      )}
      <Panel flush>
        <ListTable<Enrollment>
          list={list}
          rowKey={({ id }) => id}
          empty={<EmptyState title={desk('no-match')} hint={desk('no-match-hint')} />}
          {...(maySelect
            ? { selection: { keys: selected, onChange: (keys) => setSelected(keys.map(String)) } }
            : {})}
          tools={
            selected.length > 0 ? (
              <SelectionBar count={selected.length} onClear={() => setSelected([])}>
                {may('confirmEnrollments') ? (
                  <Button type="primary" loading={confirm.isRunning} onClick={() => confirm.run(selected)}>
                    {t('confirm')}
                  </Button>
                ) : null}
                {may('withdrawEnrollments') ? (
                  <Button onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>
                ) : null}
              </SelectionBar>
            ) : (
              <Filters>
                <SearchFilter
                  label={desk('search-people')}
                  value={filter.search}
                  onChange={onFilter('search')}
                />
                <ChoiceFilter
                  label={desk('all-states')}
                  value={filter.state}
                  choices={ENROLLMENT_STATES.map((state) => [
                    state,
                    pick(STATE_LABELS.enrollment[ruleWord(state)]),
                  ])}
                  onChange={onFilter('state')}
                />
                <ChoiceFilter
                  label={t('all-obligations')}
                  value={filter.obligation}
                  choices={OBLIGATIONS.map((obligation) => [
                    obligation,
                    pick(OBLIGATION_LABELS[ruleWord(obligation)]),
                  ])}
                  onChange={onFilter('obligation')}
                />
              </Filters>
            )
          }
          columns={[
            { title: desk('name'), key: 'name', fixed: 'left', render: (_, { name }) => name },
            {
              title: desk('learner-no'),
              key: 'no',
              className: 'tabular',
              render: (_, { learnerNo }) => learnerNo,
            },
            {
              title: desk('state'),
              key: 'state',
              render: (_, { state }) => <StateTag lifecycle="enrollment" state={state} />,
            },
            {
              title: desk('school'),
              key: 'school',
              hidden: atSchool,
              render: (_, { schoolName }) => schoolName,
            },
            {
              title: desk('county'),
              key: 'county',
              hidden: atSchool,
              render: (_, { countyName }) => countyName,
            },
            {
              title: desk('stage-subject'),
              key: 'stage',
              render: (_, { stage, subject }) => stageAndSubject(stage, subject),
            },
            {
              title: t('obligation'),
              key: 'obligation',
              render: (_, { obligation }) => <ObligationTag obligation={obligation} />,
            },
            {
              title: t('because'),
              key: 'because',
              render: (_, { obligationReason }) => (
                <span className={styles.because} title={pick(obligationReason)}>
                  {pick(obligationReason)}
                </span>
              ),
            },
            {
              title: t('institution'),
              key: 'institution',
              render: (_, { institutionName }) =>
                institutionName ?? <span className={styles.soft}>{t('not-chosen')}</span>,
            },
          ]}
        />
      </Panel>
      <WithdrawDrawer
        cohortId={filter.cohortId}
        enrollmentIds={selected}
        open={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        onDone={() => setSelected([])}
      />
    </Stack>
  );
}

interface WithdrawDrawerProps {
  readonly cohortId: string;
  readonly enrollmentIds: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function WithdrawDrawer({ cohortId, enrollmentIds, open, onClose, onDone }: WithdrawDrawerProps) {
  const t = useTexts(enrollmentDeskTexts);
  const desk = useTexts(deskTexts);
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawEnrollments(cohortId, () => {
    setReason('');
    onDone();
    onClose();
  });
  return (
    <DecisionDrawer
      title={t('withdraw-title', { count: enrollmentIds.length })}
      open={open}
      onClose={onClose}
      submitLabel={t('withdraw')}
      action={withdraw}
      onSubmit={() => withdraw.run({ enrollmentIds, reason })}
    >
      <Notice tone="attention">{t('withdraw-warning')}</Notice>
      <ReasonField label={desk('reason')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}
