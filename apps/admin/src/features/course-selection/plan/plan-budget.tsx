import type { HourBudget } from '@tisheng/domain-rules/course-selection/hour-budget.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { planTexts } from '@tisheng/messages/pages/plan.js';
import { formatHours } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import { BudgetBar, BudgetVerdict } from './budget-bar.js';
import styles from './budget.module.css';
import shared from '../components/courses.module.css';

/** The whole budget: what is chosen against the limits, in its parts, and what the programme asks beyond it. */
export function PlanBudget({ budget }: { budget: HourBudget }) {
  const t = useTexts(planTexts);
  const words = useTexts(coursesTexts);
  const { required, electives, online, practice } = budget;
  return (
    <div className={shared.stack}>
      <div className={shared.planHead}>
        <span className={shared.hours}>
          <strong>{words('hours-short', { hours: formatHours(budget.halfHours) })}</strong>
          {' · '}
          <BudgetVerdict budget={budget} />
        </span>
        <span className={shared.soft}>
          {words('budget-range', {
            minimum: formatHours(budget.minimum),
            maximum: formatHours(budget.maximum),
          })}
        </span>
      </div>
      <BudgetBar budget={budget} />
      <ul className={styles.parts}>
        <li>
          <span className={`${styles.key} ${styles.keyRequired}`} aria-hidden />
          <span>
            {t('required-line', { count: required.courses, hours: formatHours(required.halfHours) })}
            {budget.topicsMissing.length > 0
              ? ` · ${t('topics-missing', { count: budget.topicsMissing.length })}`
              : ''}
          </span>
        </li>
        <li>
          <span className={`${styles.key} ${styles.keyElective}`} aria-hidden />
          {t('elective-line', {
            count: electives.chosen,
            minimum: electives.asked,
            hours: formatHours(electives.halfHours),
          })}
        </li>
      </ul>
      <div className={styles.programme}>
        <strong>{t('programme-title')}</strong>
        <div>
          {t('programme-online', {
            chosen: formatHours(online.chosen),
            asked: formatHours(online.asked),
          })}
        </div>
        <div>
          {t('programme-practice', {
            chosen: formatHours(practice.chosen),
            asked: formatHours(practice.asked),
          })}
        </div>
        <div>
          {budget.stillAsked > 0
            ? t('programme-left', { hours: formatHours(budget.stillAsked) })
            : t('programme-full')}
        </div>
      </div>
    </div>
  );
}
