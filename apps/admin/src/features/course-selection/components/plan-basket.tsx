import type { ReactNode } from 'react';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { formatHours } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyPlan } from '../api/my-plan.js';
import styles from './courses.module.css';

/** The hour budget, always in view while courses are chosen: how much, between which limits, what is missing. */
export function PlanBasket({ plan, link }: { plan: MyPlan; link: ReactNode }) {
  const t = useTexts(coursesTexts);
  const { minimumHalfHours, maximumHalfHours } = plan.limits;
  return (
    <aside className={styles.basket}>
      <div className={styles.basketInner}>
        <div className={styles.basketWords}>
          <strong>{t('chosen-count', { count: plan.courses.length })}</strong>
          <strong>{t('hours-short', { hours: formatHours(plan.totals.halfHours) })}</strong>
          <span className={styles.soft}>
            {t('budget-range', {
              minimum: formatHours(minimumHalfHours),
              maximum: formatHours(maximumHalfHours),
            })}
          </span>
        </div>
        <BudgetBar plan={plan} />
        {link}
      </div>
    </aside>
  );
}

/** The hours against both limits; the line marks the least. */
export function BudgetBar({ plan }: { plan: MyPlan }) {
  const { totals, limits } = plan;
  const { minimumHalfHours, maximumHalfHours } = limits;
  const scale = Math.max(maximumHalfHours, totals.halfHours, 1);
  const fits = totals.halfHours >= minimumHalfHours && totals.halfHours <= maximumHalfHours;
  const isOver = totals.halfHours > maximumHalfHours;
  return (
    <div className={styles.range} aria-hidden>
      <div
        className={`${styles.rangeFill} ${fits ? styles.rangeFits : ''} ${isOver ? styles.rangeOver : ''}`}
        style={{ width: `${(totals.halfHours / scale) * 100}%` }}
      />
      <div className={styles.rangeMark} style={{ left: `${(minimumHalfHours / scale) * 100}%` }} />
    </div>
  );
}
