import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Panel } from '../../../../components/panel.js';
import { formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import styles from './school-plan.module.css';

/** The school's diagnosis, beside what is written or reviewed: where it is weak stands out. */
export function DiagnosisBeside({
  diagnosis,
  isOwn,
}: {
  diagnosis: SchoolPlan['diagnosis'];
  isOwn: boolean;
}) {
  const t = useTexts(schoolPlanTexts);
  const pick = useBilingual();
  const { tested, enrolled, smallestGroup, targetLevel, levels, weakItems } = diagnosis;
  const columns = [...new Map(levels.map(({ column }) => [column.zh, column])).values()];
  return (
    <Panel title={t(isOwn ? 'diagnosis' : 'diagnosis-of')} extra={t('tested-of', { tested, enrolled })}>
      {levels.length === 0 ? (
        <p className={styles.soft}>{t('too-few-tested', { smallest: smallestGroup })}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('below-target', { target: formatShare(targetLevel) })}</p>
          {columns.map((column) => (
            <div key={column.zh}>
              <h3 className={styles.sub}>{pick(column)}</h3>
              <div className={styles.levels}>
                {levels
                  .filter((level) => level.column.zh === column.zh)
                  .map(({ dimension, level, isWeak }) => (
                    <div key={dimension.zh} className={`${styles.levelRow} ${isWeak ? styles.weak : ''}`}>
                      <span className={styles.levelName}>{pick(dimension)}</span>
                      <span className={styles.track} aria-hidden>
                        <span
                          className={styles.fill}
                          style={{ display: 'block', width: formatShare(level ?? 0) }}
                        />
                        <span className={styles.target} style={{ left: formatShare(targetLevel) }} />
                      </span>
                      <span className={styles.number}>
                        {level === null ? '—' : formatShare(level)}
                        {isWeak ? <span className="visually-hidden"> {t('weak')}</span> : null}
                      </span>
                    </div>
                  ))}
              </div>
            </div>
          ))}
          {weakItems.length > 0 ? (
            <>
              <h3 className={styles.sub}>{t('weak-items')}</h3>
              <div className={styles.levels}>
                {weakItems.map(({ item, label, teachers }) => (
                  <div key={item} className={styles.status}>
                    <span className={styles.levelName}>
                      {item}. {pick(label)}
                    </span>
                    <span className={styles.number}>{t('weak-teachers', { count: teachers })}</span>
                  </div>
                ))}
              </div>
            </>
          ) : null}
        </>
      )}
    </Panel>
  );
}
