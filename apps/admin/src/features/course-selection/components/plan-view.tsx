import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { Deadline } from '../../../components/deadline.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPlan } from '../api/my-plan.js';
import { myPlanHistoryQuery } from '../api/plan-history.js';
import type { Standing } from '../choosing/plan-standing.js';
import type { PlanDraft } from '../choosing/use-plan-draft.js';
import type { MendTarget } from '../plan/mend-target.js';
import { PlanBudget } from '../plan/plan-budget.js';
import { PlanChecklist } from '../plan/plan-checklist.js';
import { PlanHistoryList } from '../plan/plan-history.js';
import { PlanTimetable, WeeksOfCourse } from '../plan/plan-timetable.js';
import { SubmitPlanButton } from '../plan/submit-plan-button.js';
import { ConsistencyPanel } from './consistency-panel.js';
import { CourseCard } from './course-card.js';
import styles from './courses.module.css';

interface PlanViewProps {
  readonly cohortId: string;
  readonly plan: MyPlan;
  readonly draft: PlanDraft;
  readonly standing: Standing;
  readonly mayChoose: boolean;
  /** A link with these words to where a problem is mended. */
  readonly mendLink: (target: MendTarget, words: string) => ReactNode;
  readonly recommendationsLink: ReactNode;
}

/** The plan: its state, what it adds up to, what still blocks it, when it is studied, its courses and its history. */
export function PlanView(props: PlanViewProps) {
  const { cohortId, plan, draft, standing, mayChoose, recommendationsLink } = props;
  const t = useTexts(coursesTexts);
  const words = useTexts(planTexts);
  const { chosen, change } = draft;
  if (chosen.length === 0) {
    return (
      <div className={styles.stack}>
        <EmptyState title={t('empty-plan')} hint={t('empty-plan-hint')} action={recommendationsLink} />
        <History cohortId={cohortId} />
      </div>
    );
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
          <PlanBudget budget={standing.budget} />
          <Submission {...props} />
        </div>
      </Panel>
      <PlanTimetable
        chosen={chosen}
        standing={standing}
        maximumHalfHoursPerWeek={plan.limits.maximumHalfHoursPerWeek}
        mayChange={mayChoose}
        onChange={change}
      />
      <ConsistencyPanel consistency={plan.consistency} recommendationsLink={recommendationsLink} />
      <section id="chosen-courses" className={styles.stack}>
        <h2 className={styles.near}>{words('chosen-courses')}</h2>
        <ul className={styles.list}>
          {chosen.map((one, place) => (
            <CourseCard
              key={one.course.id}
              cohortId={cohortId}
              course={one.course}
              inPlan
              isPlan
              mayChoose={mayChoose}
              onToggle={draft.toggle}
            >
              <WeeksOfCourse
                one={one}
                standing={standing}
                mayChange={mayChoose}
                onStart={(startWeek) => change(chosen.with(place, { ...one, startWeek }))}
              />
            </CourseCard>
          ))}
        </ul>
      </section>
      <History cohortId={cohortId} />
    </div>
  );
}

/** What still blocks the plan and the button that hands it in; nothing once it is handed in. */
function Submission({ cohortId, plan, draft, standing, mendLink }: PlanViewProps) {
  const t = useTexts(coursesTexts);
  // A confirmed plan that is being changed is a draft as soon as the change is saved.
  const isOpen = draft.isUnsaved || plan.state === 'DRAFT' || plan.state === 'RETURNED';
  if (!isOpen) return null;
  return (
    <>
      <PlanChecklist standing={standing} mendLink={mendLink} />
      <div className={styles.planHead}>
        <span className={styles.soft}>
          {t(`confirmed-by-${plan.limits.confirmedBy}`)} <Deadline date={plan.limits.closesOn} />
        </span>
        <SubmitPlanButton
          cohortId={cohortId}
          plan={plan}
          chosen={draft.chosen}
          standing={standing}
          isSaving={draft.isUnsaved || draft.meanwhile !== null}
        />
      </div>
    </>
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

function History({ cohortId }: { cohortId: string }) {
  const t = useTexts(planTexts);
  return (
    <Loaded query={useQuery(myPlanHistoryQuery(cohortId))}>
      {({ myPlanHistory }) =>
        myPlanHistory.versions.length === 0 ? null : (
          <Panel title={t('history')}>
            <PlanHistoryList history={myPlanHistory} />
          </Panel>
        )
      }
    </Loaded>
  );
}
