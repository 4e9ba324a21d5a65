import Button from 'antd/es/button';
import { useState } from 'react';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Notice } from '../../../components/notice.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPlan } from '../api/my-plan.js';
import { useSubmitPlan } from '../api/submit-plan.js';
import type { ChosenCourse } from '../choosing/chosen-course.js';
import type { Standing } from '../choosing/plan-standing.js';
import { spanOf } from './weeks-in-words.js';
import styles from './plan.module.css';

interface SubmitPlanButtonProps {
  readonly cohortId: string;
  readonly plan: MyPlan;
  readonly chosen: readonly ChosenCourse[];
  readonly standing: Standing;
  readonly isSaving: boolean;
}

/** Hands the plan in after a last look at what it adds up to. */
export function SubmitPlanButton({ cohortId, plan, chosen, standing, isSaving }: SubmitPlanButtonProps) {
  const t = useTexts(planTexts);
  const pick = useBilingual();
  const [isOpen, setOpen] = useState(false);
  const submit = useSubmitPlan(cohortId, () => setOpen(false));
  const { budget } = standing;
  const span = spanOf([...standing.placed.values()].flat()) ?? { from: 1, to: standing.weeks.length };
  return (
    <>
      <Button
        type="primary"
        disabled={standing.problems.length > 0 || isSaving}
        onClick={() => setOpen(true)}
      >
        {t('submit-title')}
      </Button>
      <DecisionDrawer
        title={t('submit-title')}
        open={isOpen}
        onClose={() => setOpen(false)}
        submitLabel={t('submit-now')}
        action={submit}
        onSubmit={() => submit.run(plan.revision)}
      >
        <p>
          {t('submit-summary', {
            count: budget.required.courses + budget.electives.chosen,
            hours: formatHours(budget.halfHours),
            required: budget.required.courses,
            electives: budget.electives.chosen,
            ...span,
          })}
        </p>
        <ul className={styles.summary}>
          {chosen.map(({ course }) => {
            const weeks = spanOf(standing.placed.get(course.id) ?? []);
            return (
              <li key={course.id}>
                <span>{course.title}</span>
                <span>
                  {weeks
                    ? weeks.from === weeks.to
                      ? t('week', { week: weeks.from })
                      : t('weeks-of-course', weeks)
                    : ''}
                </span>
                <span>{t('week-load', { hours: formatHours(course.halfHours) })}</span>
              </li>
            );
          })}
        </ul>
        {standing.hints.map((hint) => (
          <Notice key={hint.zh} tone="neutral">
            {pick(hint)}
          </Notice>
        ))}
        <p>{t(plan.limits.confirmedBy === 'AUTOMATIC' ? 'submit-after-automatic' : 'submit-after')}</p>
      </DecisionDrawer>
    </>
  );
}
