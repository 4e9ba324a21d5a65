import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { numberColumn } from '../../../components/data-table.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Facts } from '../../../components/facts.js';
import { Stack } from '../../../components/grid.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ReasonField } from '../../../components/reason-field.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { EmptyState } from '../../../components/states.js';
import { formatHours, formatInstant, formatShare } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useConfirmPlans } from '../api/confirm-plans.js';
import { plansToConfirmQuery, type PlanToConfirm } from '../api/plans-to-confirm.js';
import { useReturnPlan } from '../api/return-plan.js';

/** Plans that wait: many are confirmed at once, one is returned with what to change. */
export function PlansDesk({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(practiceDeskTexts);
  const desk = useTexts(deskTexts);
  const atSchool = useAtSchool();
  const language = useLanguage();
  const may = useMay();
  const list = useList(
    useInfiniteQuery(plansToConfirmQuery(cohortId, unitId)),
    ({ plansToConfirm }) => plansToConfirm,
  );
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [viewed, setViewed] = useState<PlanToConfirm | null>(null);
  const [returning, setReturning] = useState<PlanToConfirm | null>(null);
  const confirm = useConfirmPlans(cohortId, () => setSelected([]));
  const decides = may('confirmPlans');
  return (
    <>
      <PageHeader title={t('plans-title')} description={t('plans-lead')} />
      <Stack>
        <ActionFeedback action={confirm} />
        {confirm.value === null ? null : (
          <Notice tone="ok" live>
            {t('plans-confirmed', { count: confirm.value })}
          </Notice>
        )}
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
              ) : null
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
                ...numberColumn,
                render: (_, plan) => (
                  <Button type="link" size="small" onClick={() => setViewed(plan)}>
                    {t('view-courses', { count: plan.courses.length })}
                  </Button>
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
      <CoursesDrawer plan={viewed} onClose={() => setViewed(null)} />
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

function CoursesDrawer({ plan, onClose }: { plan: PlanToConfirm | null; onClose: () => void }) {
  const t = useTexts(practiceDeskTexts);
  const pick = useBilingual();
  return (
    <Drawer
      title={plan ? `${plan.name} · ${t('courses')}` : ''}
      open={plan !== null}
      onClose={onClose}
      size={480}
    >
      <Facts
        entries={(plan?.courses ?? []).map((course) => [
          `${formatHours(course.halfHours)} ${t('hours')}`,
          <span key={course.id}>
            {course.title}
            <br />
            <small>
              {course.topic.code} {pick(course.topic.name)}
            </small>
          </span>,
        ])}
      />
    </Drawer>
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
  const [reason, setReason] = useState('');
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
