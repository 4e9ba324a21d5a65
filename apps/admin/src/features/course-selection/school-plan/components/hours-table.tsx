import { schoolPlanHours } from '@tisheng/domain-rules/course-selection/school-plan/school-plan-hours.js';
import type { SchoolPlanContent } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Panel } from '../../../../components/panel.js';
import { formatHours } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import styles from './school-plan.module.css';

interface HoursTableProps {
  readonly plan: Pick<SchoolPlan, 'themes' | 'offlineHalfHours'>;
  readonly content: SchoolPlanContent;
}

/** Offline hours as the plan now stands: in all, and theme by theme with what is missing. */
export function HoursTable({ plan, content }: HoursTableProps) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const hours = schoolPlanHours(content.activities, {
    offlineHalfHours: plan.offlineHalfHours,
    themes: plan.themes.map(({ theme, askedHalfHours }) => ({
      theme,
      offlineMode: askedHalfHours > 0 ? 'school' : 'self',
      offlineHalfHours: askedHalfHours,
    })),
  });
  const over = hours.planned - hours.allowed;
  return (
    <Panel title={t('hours-panel')}>
      <table className={styles.hours}>
        <tbody>
          <tr>
            <th scope="row">
              <strong>{t('hours-total')}</strong>
              {over > 0 ? (
                <div className={styles.wrong}>
                  {t('hours-over', { hours: t('hours-short', { hours: formatHours(over) }) })}
                </div>
              ) : null}
            </th>
            <td>
              <strong>
                {t('hours-of', { planned: formatHours(hours.planned), allowed: formatHours(hours.allowed) })}
              </strong>
            </td>
          </tr>
          {hours.themes.map(({ theme, asked, planned, missing }) => (
            <tr key={theme}>
              <th scope="row">
                {t('theme-option', {
                  theme,
                  title: pick(plan.themes.find((one) => one.theme === theme)?.title ?? { zh: '', en: '' }),
                })}
                {missing > 0 ? (
                  <div className={styles.missing}>
                    {t('hours-missing', { hours: t('hours-short', { hours: formatHours(missing) }) })}
                  </div>
                ) : null}
              </th>
              <td>
                {asked > 0
                  ? t('hours-of', { planned: formatHours(planned), allowed: formatHours(asked) })
                  : formatHours(planned)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>{t('hours-note')}</p>
    </Panel>
  );
}
