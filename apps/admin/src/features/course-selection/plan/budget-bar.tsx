import type { HourBudget } from '@tisheng/domain-rules/course-selection/hour-budget.js';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { formatHours } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './budget.module.css';

/** The hours against both limits, required ones first; the line marks the least. */
export function BudgetBar({ budget }: { budget: HourBudget }) {
  const scale = Math.max(budget.maximum, budget.halfHours, 1);
  const share = (halfHours: number): string => `${(halfHours / scale) * 100}%`;
  const isOver = budget.excess > 0;
  return (
    <div className={styles.range} aria-hidden>
      <div
        className={`${styles.required} ${isOver ? styles.over : ''}`}
        style={{ width: share(budget.required.halfHours) }}
      />
      <div
        className={`${styles.elective} ${isOver ? styles.over : ''}`}
        style={{ width: share(budget.electives.halfHours) }}
      />
      <div className={styles.mark} style={{ left: share(budget.minimum) }} />
    </div>
  );
}

/** What the hours say: too few, too many, or right. */
export function BudgetVerdict({ budget }: { budget: HourBudget }) {
  const t = useTexts(planTexts);
  if (budget.missing > 0) {
    return (
      <span className={styles.missing}>{t('still-missing', { hours: formatHours(budget.missing) })}</span>
    );
  }
  if (budget.excess > 0) {
    return <span className={styles.excess}>{t('too-many', { hours: formatHours(budget.excess) })}</span>;
  }
  return <span className={styles.right}>{t('within-limits')}</span>;
}
