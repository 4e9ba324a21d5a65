import type { ReactNode } from 'react';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { formatHours } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import type { Standing } from '../choosing/plan-standing.js';
import { BudgetBar, BudgetVerdict } from '../plan/budget-bar.js';
import styles from './courses.module.css';

/** The hour budget, always in view while courses are chosen: how much, between which limits, what is missing. */
export function PlanBasket({
  standing,
  isSaving,
  link,
}: {
  standing: Standing;
  isSaving: boolean;
  link: ReactNode;
}) {
  const t = useTexts(coursesTexts);
  const words = useTexts(planTexts);
  const { budget } = standing;
  const { required, electives, topicsMissing } = budget;
  return (
    <aside className={styles.basket} aria-label={t('hour-budget')}>
      <div className={styles.basketInner}>
        <div className={styles.basketWords} aria-live="polite">
          <strong>{t('chosen-count', { count: required.courses + electives.chosen })}</strong>
          <strong>
            {formatHours(budget.halfHours)} /{' '}
            {t('hours-short', { hours: `${formatHours(budget.minimum)}–${formatHours(budget.maximum)}` })}
          </strong>
          <BudgetVerdict budget={budget} />
        </div>
        <div className={styles.basketBar}>
          <BudgetBar budget={budget} />
        </div>
        <div className={styles.basketParts}>
          <span>{words('required-short', { count: required.courses })}</span>
          <span>{words('elective-short', { count: electives.chosen, minimum: electives.asked })}</span>
          {topicsMissing.length > 0 ? (
            <span>{words('topics-missing', { count: topicsMissing.length })}</span>
          ) : null}
          {isSaving ? <span>{words('saving')}</span> : null}
        </div>
        {link}
      </div>
    </aside>
  );
}
