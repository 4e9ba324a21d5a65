import type { SchoolPlanContent } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { aimWords } from '@tisheng/messages/problems/school-plans.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { useActivityWords } from '../use-activity-words.js';
import styles from './school-plan.module.css';

interface SchoolPlanDocumentProps {
  readonly content: SchoolPlanContent;
  readonly themes: SchoolPlan['themes'];
}

/** A plan to be read, on the screen and on paper. */
export function SchoolPlanDocument({ content, themes }: SchoolPlanDocumentProps) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const words = useActivityWords(themes);
  const { goals, activities, judging, support } = content;
  return (
    <div className={styles.document}>
      <section>
        <h3>{t('goals')}</h3>
        {goals.length === 0 ? <p className={styles.soft}>{t('nothing')}</p> : null}
        <ol style={{ margin: 0, paddingInlineStart: '1.6em' }}>
          {goals.map((goal) => (
            <li key={goal.key}>
              {goal.words || t('nothing')}
              {goal.aim === '' ? null : <span className={styles.soft}> · {pick(aimWords(goal.aim))}</span>}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t('activities')}</h3>
        {activities.length === 0 ? (
          <p className={styles.soft}>{t('no-activities')}</p>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{t('number')}</th>
                  <th>{t('activity-name')}</th>
                  <th>{t('when')}</th>
                  <th>{t('theme')}</th>
                  <th>{t('hours')}</th>
                  <th>{t('leader')}</th>
                  <th>{t('group')}</th>
                  <th>{t('result')}</th>
                  <th>{t('serves')}</th>
                </tr>
              </thead>
              <tbody>
                {activities.map((activity, at) => (
                  <tr key={activity.key}>
                    <td className={styles.number}>{at + 1}</td>
                    <td>
                      {activity.title || t('nothing')}
                      <div className={styles.soft}>{t(`kind-${activity.kind}`)}</div>
                    </td>
                    <td className={styles.when}>{words.when(activity)}</td>
                    <td>{words.theme(activity)}</td>
                    <td className={styles.number}>{formatHours(activity.halfHours)}</td>
                    <td>{activity.leader}</td>
                    <td>{words.group(activity)}</td>
                    <td>{activity.expectedResult}</td>
                    <td>{words.goals(activity, goals)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section>
        <h3>{t('judging')}</h3>
        <p className={styles.words}>{judging || t('nothing')}</p>
      </section>
      <section>
        <h3>{t('support')}</h3>
        <p className={styles.words}>{support || t('nothing')}</p>
      </section>
    </div>
  );
}
