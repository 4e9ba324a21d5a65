import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { enrollmentDeskTexts } from '@tisheng/messages/pages/enrollment-desk.js';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { OBLIGATION_LABELS, STAGE_OF_SCHOOLING_LABELS, STATE_LABELS } from '@tisheng/messages/states.js';
import { DUTIES, DUTY_NAMES } from '@tisheng/reference-data/duties.js';
import type { MatchingAction } from '../../../gql/graphql.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { ObligationTag, StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { STAGE_NAMES, useStageAndSubject } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useConfirmEnrollments } from '../api/confirm-enrollments.js';
import { enrollmentsQuery, type Enrollment, type EnrollmentFilter } from '../api/enrollments.js';
import { EnrollmentHistoryDrawer } from './enrollment-history-drawer.js';
import { ExportLink, MatchingMenu, StateNote } from './enrollment-table-parts.js';
import { LeaveDrawer, ReEnrollDrawer } from './leave-drawers.js';
import { MatchingDrawer } from './matching-drawer.js';
import { MatchingJob } from './matching-job.js';
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
  readonly onFilter: (
    name: 'state' | 'obligation' | 'search' | 'stage' | 'duty' | 'job',
  ) => (value: string) => void;
  /** Work for many that was begun here; its progress stands above the list. */
  readonly jobId: string;
}

/** Who is in the cohort, why, and how far; many at once can be confirmed or withdrawn. */
export function EnrollmentTable({ filter, onFilter, jobId }: EnrollmentTableProps) {
  const t = useTexts(enrollmentDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  const may = useMay();
  const list = useList(useInfiniteQuery(enrollmentsQuery(filter)), ({ enrollments }) => enrollments);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const places = useTexts(placesTexts);
  const language = useLanguage();
  const [leaving, setLeaving] = useState<'withdraw' | 'return' | null>(null);
  const [forAll, setForAll] = useState<MatchingAction | null>(null);
  const [shown, setShown] = useState<Enrollment | null>(null);
  const [coming, setComing] = useState<Enrollment | null>(null);
  const confirm = useConfirmEnrollments(filter.cohortId, () => setSelected([]));
  const maySelect = may('confirmEnrollments') || may('withdrawEnrollments');
  return (
    <Stack>
      <ActionFeedback action={confirm} />
      {confirm.value === null ? null : (
        <Notice tone="ok" live>
          {confirm.value.waiting > 0
            ? places('confirmed-and-waiting', confirm.value)
            : t('confirmed', { count: confirm.value.confirmed })}
        </Notice>
      )}
      {jobId ? <MatchingJob key={jobId} jobId={jobId} /> : null}
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
                  <Button onClick={() => setLeaving('withdraw')}>{t('withdraw')}</Button>
                ) : null}
                {may('returnEnrollments') ? (
                  <Button onClick={() => setLeaving('return')}>{places('return')}</Button>
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
                <ChoiceFilter
                  label={t('all-stages')}
                  value={filter.stage}
                  choices={STAGE_NAMES.map((stage) => [
                    stage,
                    pick(STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)]),
                  ])}
                  onChange={onFilter('stage')}
                />
                <ChoiceFilter
                  label={places('all-duties')}
                  value={filter.duty}
                  choices={DUTIES.map((duty) => [duty, DUTY_NAMES[duty][language]])}
                  onChange={onFilter('duty')}
                />
                <MatchingMenu count={list.totalCount} onChoose={setForAll} />
                <ExportLink filter={filter} />
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
              render: (_, row) => (
                <>
                  <StateTag lifecycle="enrollment" state={row.state} />
                  <StateNote row={row} />
                </>
              ),
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
            {
              title: '',
              key: 'more',
              render: (_, row) => (
                <>
                  <Button size="small" type="link" onClick={() => setShown(row)}>
                    {places('history')}
                  </Button>
                  {row.state === 'WITHDRAWN' && may('reEnrollTeachers') ? (
                    <Button size="small" type="link" onClick={() => setComing(row)}>
                      {places('re-enroll')}
                    </Button>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </Panel>
      {leaving ? (
        <LeaveDrawer
          kind={leaving}
          cohortId={filter.cohortId}
          enrollmentIds={selected}
          onClose={() => setLeaving(null)}
          onDone={() => setSelected([])}
        />
      ) : null}
      {forAll ? (
        <MatchingDrawer
          action={forAll}
          filter={filter}
          onClose={() => setForAll(null)}
          onBegun={onFilter('job')}
        />
      ) : null}
      {shown ? (
        <EnrollmentHistoryDrawer enrollmentId={shown.id} name={shown.name} onClose={() => setShown(null)} />
      ) : null}
      {coming ? <ReEnrollDrawer filter={filter} teacher={coming} onClose={() => setComing(null)} /> : null}
    </Stack>
  );
}
