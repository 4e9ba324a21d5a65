import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Panel } from '../../../../components/panel.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import styles from './school-plan.module.css';

/** Everything that keeps the plan from being handed in, each with where it is. */
export function StillMissing({ problems, isSaved }: { problems: SchoolPlan['problems']; isSaved: boolean }) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const where = ({ field, row }: SchoolPlan['problems'][number]): string => {
    if (row === null) return '';
    return field === 'goals' ? t('goal', { number: row }) : `${t('activities')} ${row}`;
  };
  return (
    <Panel title={t('still-missing')}>
      {problems.length === 0 ? (
        <p className={`${styles.words} ${styles.ok}`}>{t('nothing-missing')}</p>
      ) : (
        <ul className={styles.list} style={{ gap: 8 }} aria-busy={!isSaved}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.field ?? ''} ${problem.row ?? ''} ${problem.zh}`}>
              {where(problem) === '' ? null : <strong>{where(problem)} </strong>}
              {pick(problem)}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
