import Button from 'antd/es/button';
import { useState } from 'react';
import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { UnitDiagnosis } from '../api/unit-diagnosis.js';
import styles from './diagnosis.module.css';
import { ShareBar } from './interval-line.js';

const FIRST = 8;

/** The items in which most teachers are below the target. */
export function WeakPointList({ weakPoints }: { weakPoints: UnitDiagnosis['weakPoints'] }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const pick = useBilingual();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? weakPoints : weakPoints.slice(0, FIRST);
  return (
    <Panel title={t('weak-points')} flush>
      {weakPoints.length === 0 ? (
        <EmptyState title={t('no-weak')} />
      ) : (
        <>
          <p className={styles.note}>{t('weak-note')}</p>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" colSpan={2}>
                    {t('item')}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t('teachers')}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t('share')}
                  </th>
                  <th scope="col" className={styles.hideNarrow} aria-hidden />
                </tr>
              </thead>
              <tbody>
                {shown.map(({ item, columns, label, teachers, share }) => (
                  <tr key={`${item} ${columns.join()}`}>
                    <td className={styles.number}>{item}</td>
                    <th scope="row">
                      {pick(label)}{' '}
                      <span className={styles.soft}>
                        {columns.length > 1 ? t('both-columns') : t(`short-column-${columns[0] ?? 'I'}`)}
                      </span>
                    </th>
                    <td className={styles.number}>{teachers}</td>
                    <td className={`${styles.number} ${styles.strong}`}>{formatShare(share)}</td>
                    <td className={styles.hideNarrow}>
                      <ShareBar share={share} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {weakPoints.length > FIRST ? (
            <div className={styles.foot}>
              <Button size="small" onClick={() => setWhole(!isWhole)}>
                {isWhole ? t('fewer-items', { count: FIRST }) : t('more-items', { count: weakPoints.length })}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Panel>
  );
}
