import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Deadline } from '../../../components/deadline.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { formatDate, formatHours, formatShare } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPlan } from '../api/my-plan.js';
import { useSubmitPlan } from '../api/submit-plan.js';
import { CourseCard } from './course-card.js';
import { BudgetBar } from './plan-basket.js';
import styles from './courses.module.css';

interface PlanViewProps {
  readonly cohortId: string;
  readonly plan: MyPlan;
  readonly mayChoose: boolean;
  readonly isSaving: boolean;
  readonly onToggle: (courseId: string) => void;
  readonly recommendationsLink: ReactNode;
}

/** The plan: its state, what it adds up to, what still blocks it, its courses, and the button that submits it. */
export function PlanView({
  cohortId,
  plan,
  mayChoose,
  isSaving,
  onToggle,
  recommendationsLink,
}: PlanViewProps) {
  const t = useTexts(coursesTexts);
  const submit = useSubmitPlan(cohortId);
  const maySubmit = plan.state === 'DRAFT' || plan.state === 'RETURNED';
  if (plan.courses.length === 0) {
    return <EmptyState title={t('empty-plan')} hint={t('empty-plan-hint')} action={recommendationsLink} />;
  }
  return (
    <div className={styles.stack}>
      {plan.state === 'RETURNED' && plan.returnReason ? (
        <Notice tone="wrong" title={t('returned-title')}>
          {plan.returnReason}
        </Notice>
      ) : null}
      {plan.state === 'CONFIRMED' && mayChoose ? <Notice tone="ok">{t('change-reopens')}</Notice> : null}
      <Panel title={t('hour-budget')} extra={<PlanState plan={plan} />}>
        <div className={styles.stack}>
          <Budget plan={plan} />
          <Consistency plan={plan} />
          {maySubmit && plan.problems.length > 0 ? <StillNeeded plan={plan} /> : null}
          <ActionFeedback action={submit} />
          {maySubmit ? (
            <div className={styles.planHead}>
              <span className={styles.soft}>
                {t(`confirmed-by-${plan.limits.confirmedBy}`)} <Deadline date={plan.limits.closesOn} />
              </span>
              <Button
                type="primary"
                disabled={plan.problems.length > 0 || isSaving}
                loading={submit.isRunning}
                onClick={() => submit.run()}
              >
                {t('submit')}
              </Button>
            </div>
          ) : null}
        </div>
      </Panel>
      <ul className={styles.list}>
        {plan.courses.map((course) => (
          <CourseCard
            key={course.id}
            course={course}
            inPlan
            isPlan
            mayChoose={mayChoose}
            isSaving={isSaving}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </div>
  );
}

function PlanState({ plan }: { plan: MyPlan }) {
  const t = useTexts(coursesTexts);
  const language = useLanguage();
  if (plan.state === null) return t('state-none');
  const when =
    plan.state === 'SUBMITTED' && plan.submittedAt
      ? t('submitted-on', { date: formatDate(plan.submittedAt, language) })
      : plan.state === 'CONFIRMED' && plan.decidedAt
        ? t('decided-on', { date: formatDate(plan.decidedAt, language) })
        : '';
  return (
    <>
      {when} <StateTag lifecycle="plan" state={plan.state} />
    </>
  );
}

function Budget({ plan }: { plan: MyPlan }) {
  const t = useTexts(coursesTexts);
  const { totals, limits } = plan;
  const missing = limits.minimumHalfHours - totals.halfHours;
  const over = totals.halfHours - limits.maximumHalfHours;
  const verdict =
    missing > 0
      ? t('budget-missing', { hours: formatHours(missing) })
      : over > 0
        ? t('budget-over', { hours: formatHours(over) })
        : t('budget-fits');
  return (
    <div>
      <div className={styles.planHead}>
        <strong className={styles.hours}>
          {t('hours-short', { hours: formatHours(totals.halfHours) })}
          {' · '}
          {verdict}
        </strong>
        <span className={styles.soft}>
          {t('budget-range', {
            minimum: formatHours(limits.minimumHalfHours),
            maximum: formatHours(limits.maximumHalfHours),
          })}
        </span>
      </div>
      <BudgetBar plan={plan} />
      <div className={styles.meta} style={{ marginTop: 8 }}>
        <span>
          {t('required-part', {
            count: totals.requiredCourses,
            hours: formatHours(totals.requiredHalfHours),
          })}
        </span>
        <span>
          {t('elective-part', {
            count: totals.electiveCourses,
            hours: formatHours(totals.electiveHalfHours),
          })}
        </span>
      </div>
    </div>
  );
}

function Consistency({ plan: { consistency } }: { plan: MyPlan }) {
  const t = useTexts(coursesTexts);
  const pick = useBilingual();
  if (!consistency || consistency.weakPoints === 0) return null;
  const { share, addressed, weakPoints, unaddressed } = consistency;
  return (
    <div>
      <strong>
        {t('consistency')} <span className={styles.hours}>{formatShare(share)}</span>
      </strong>
      <p className={styles.soft}>
        {t('consistency-line', { weakPoints, addressed })}
        {unaddressed.length > 0
          ? ` ${t('not-covered')}${unaddressed.map(({ label }) => pick(label)).join(pick({ zh: '、', en: ', ' }))}`
          : ''}
      </p>
    </div>
  );
}

function StillNeeded({ plan }: { plan: MyPlan }) {
  const t = useTexts(coursesTexts);
  const pick = useBilingual();
  return (
    <Notice tone="attention" title={t('still-needed')}>
      <ul style={{ margin: 0, paddingInlineStart: '1.1em' }}>
        {plan.problems.map((problem) => (
          <li key={`${problem.code} ${problem.zh}`}>{pick(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}
