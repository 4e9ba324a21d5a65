import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SharedPlan } from '../api/shared-plan-fields.js';
import styles from './shared-plans.module.css';

/** Whose plan it is, as far as it is shown, and what they teach. */
export function SharedPlanHead({ plan }: { plan: SharedPlan }) {
  const t = useTexts(sharedPlanTexts);
  const stageAndSubject = useStageAndSubject();
  return (
    <div className={styles.head}>
      <span>
        <span className={styles.name}>{plan.name ?? t('no-name')}</span>{' '}
        <span className={styles.soft}>{plan.schoolName ?? plan.countyName}</span>
      </span>
      <span className={styles.soft}>
        {stageAndSubject(plan.stage, plan.subject)}{' '}
        {plan.isOwn ? <ToneTag tone="ok">{t('own-plan')}</ToneTag> : null}
      </span>
    </div>
  );
}

/** Why it is recommended, what it works on, and its courses: everything that colleagues see. */
export function SharedPlanParts({ plan }: { plan: SharedPlan }) {
  const t = useTexts(sharedPlanTexts);
  const pick = useBilingual();
  return (
    <div className={styles.parts}>
      <SharedPlanHead plan={plan} />
      <section>
        <h3>{t('why')}</h3>
        <p className={styles.words}>{plan.reason}</p>
        <span className={styles.soft}>{t(`recommended-by-${ruleWord(plan.recommendedBy)}`)}</span>
      </section>
      {plan.goals.length > 0 ? (
        <section>
          <h3>{t('goals')}</h3>
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {plan.goals.map(({ item, label }) => (
              <li key={item}>{pick(label)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>
          {t('courses')}{' '}
          <span className={styles.soft}>
            {t('courses-hours', { count: plan.courses.length, hours: formatHours(plan.halfHours) })}
          </span>
        </h3>
        <ul className={styles.courses}>
          {plan.courses.map((course) => (
            <li key={course.id}>
              <span>
                {course.title}{' '}
                {course.required ? <ToneTag tone="neutral">{t('required-course')}</ToneTag> : null}
              </span>
              <span>
                {formatHours(course.halfHours)} {t('hours')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
