import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { CheckFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatHours, formatInstant, formatShare } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useConfirmMatchingPlans } from '../api/confirm-matching-plans.js';
import { useConfirmPlans } from '../api/confirm-plans.js';
import { plansToConfirmQuery, type PlanToConfirm, type WaitingFilter } from '../api/plans-to-confirm.js';
import { useReturnPlan } from '../api/return-plan.js';
import { PlanDrawer } from './plan-drawer.js';

interface PlansDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly filter: WaitingFilter;
  readonly onFilter: (filter: WaitingFilter) => void;
}

/** Plans that wait: many are confirmed at once, or all that a filter means; one is returned with what to change. */
export function PlansDesk({ cohortId, unitId, filter, onFilter }: PlansDeskProps) {
  const t = useTexts(practiceDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const language = useLanguage();
  const may = useMay();
  const list = useList(
    useInfiniteQuery(plansToConfirmQuery(cohortId, unitId, filter)),
    ({ plansToConfirm }) => plansToConfirm,
  );
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [viewed, setViewed] = useState<PlanToConfirm | null>(null);
  const [returning, setReturning] = useState<PlanToConfirm | null>(null);
  const [isConfirmingAll, setConfirmingAll] = useState(false);
  const confirm = useConfirmPlans(cohortId, () => setSelected([]));
  const confirmAll = useConfirmMatchingPlans(cohortId, unitId, () => {
    setSelected([]);
    setConfirmingAll(false);
  });
  const decides = may('confirmPlans');
  const answer =
    confirmAll.value ?? (confirm.value === null ? null : { confirmed: confirm.value, leftOut: 0 });
  const narrow = (changes: Partial<WaitingFilter>): void => {
    setSelected([]);
    onFilter({ ...filter, ...changes });
  };
  return (
    <>
      <PageHeader title={t('plans-title')} description={t('plans-lead')} />
      <Stack>
        <ActionFeedback action={confirm} />
        {answer ? (
          <Notice tone={answer.leftOut > 0 ? 'attention' : 'ok'} live>
            {t('plans-confirmed', { count: answer.confirmed })}
            {answer.leftOut > 0 ? ` ${t('plans-left-out', { count: answer.leftOut })}` : ''}
          </Notice>
        ) : null}
        <Panel flush>
          <ListTable<PlanToConfirm>
            list={list}
            rowKey={({ enrollmentId }) => enrollmentId}
            empty={<EmptyState title={t('no-plans')} hint={t('no-plans-hint')} />}
            {...(decides
              ? { selection: { keys: selected, onChange: (keys) => setSelected(keys.map(String)) } }
              : {})}
            tools={
              selected.length > 0 ? (
                <SelectionBar count={selected.length} onClear={() => setSelected([])}>
                  <Button type="primary" loading={confirm.isRunning} onClick={() => confirm.run(selected)}>
                    {t('confirm-plans')}
                  </Button>
                </SelectionBar>
              ) : (
                <Filters>
                  <SearchFilter
                    label={t('find-plan')}
                    value={filter.search}
                    onChange={(search) => narrow({ search })}
                  />
                  <CheckFilter
                    label={t('low-consistency-only')}
                    value={filter.lowConsistency}
                    onChange={(lowConsistency) => narrow({ lowConsistency })}
                  />
                  <CheckFilter
                    label={t('withdrawn-course-only')}
                    value={filter.withdrawnCourse}
                    onChange={(withdrawnCourse) => narrow({ withdrawnCourse })}
                  />
                  {decides && list.totalCount > 0 ? (
                    <Button onClick={() => setConfirmingAll(true)}>
                      {t('confirm-all', { count: list.totalCount })}
                    </Button>
                  ) : null}
                </Filters>
              )
            }
            columns={[
              { title: desk('name'), key: 'name', fixed: 'left', render: (_, { name }) => name },
              {
                title: desk('school'),
                key: 'school',
                hidden: atSchool,
                render: (_, { schoolName }) => schoolName,
              },
              {
                title: t('courses'),
                key: 'courses',
                render: (_, plan) => (
                  <>
                    <Button type="link" size="small" onClick={() => setViewed(plan)}>
                      {t('view-plan', { count: plan.courses.length })}
                    </Button>
                    {plan.withdrawnCourses.length > 0 ? (
                      <ToneTag tone="wrong">{t('names-withdrawn')}</ToneTag>
                    ) : null}
                  </>
                ),
              },
              {
                title: t('hours'),
                key: 'hours',
                ...numberColumn,
                render: (_, { halfHours }) => formatHours(halfHours),
              },
              {
                title: t('consistency'),
                key: 'consistency',
                ...numberColumn,
                render: (_, { consistency }) => (consistency === null ? '—' : formatShare(consistency)),
              },
              {
                title: t('submitted-at'),
                key: 'at',
                render: (_, { submittedAt }) => formatInstant(submittedAt, language),
              },
              ...(decides
                ? [
                    {
                      key: 'return',
                      render: (_: unknown, plan: PlanToConfirm) => (
                        <Button size="small" onClick={() => setReturning(plan)}>
                          {t('return-plan')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
      </Stack>
      <PlanDrawer
        cohortId={cohortId}
        plan={viewed}
        onClose={() => setViewed(null)}
        onReturn={
          decides
            ? (plan) => {
                setViewed(null);
                setReturning(plan);
              }
            : null
        }
      />
      <DecisionDrawer
        title={t('confirm-all-title')}
        open={isConfirmingAll}
        onClose={() => setConfirmingAll(false)}
        submitLabel={t('confirm-all', { count: list.totalCount })}
        action={confirmAll}
        onSubmit={() => confirmAll.run(filter)}
      >
        <p>{t('confirm-all-lead', { count: list.totalCount })}</p>
      </DecisionDrawer>
      {returning ? (
        <ReturnDrawer
          key={returning.enrollmentId}
          cohortId={cohortId}
          plan={returning}
          onClose={() => setReturning(null)}
        />
      ) : null}
    </>
  );
}

function ReturnDrawer({
  cohortId,
  plan,
  onClose,
}: {
  cohortId: string;
  plan: PlanToConfirm;
  onClose: () => void;
}) {
  const t = useTexts(practiceDeskTexts);
  const [reason, setReason] = useState(
    plan.withdrawnCourses.length > 0
      ? t('reason-withdrawn', { courses: plan.withdrawnCourses.join('、') })
      : '',
  );
  const giveBack = useReturnPlan(cohortId, onClose);
  return (
    <DecisionDrawer
      title={t('return-plan-title', { name: plan.name })}
      open
      onClose={onClose}
      submitLabel={t('return-plan')}
      action={giveBack}
      onSubmit={() => giveBack.run({ enrollmentId: plan.enrollmentId, reason })}
    >
      <ReasonField label={t('what-to-change')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}
