import { Suspense, lazy, useState, type ReactNode } from 'react';
import Segmented from 'antd/es/segmented';
import { STANDARD_COLUMN_NAMES, STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { Panel } from '../../../components/panel.js';
import { LoadingState } from '../../../components/states.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { formatDate, formatShare } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/my-pre-test.js';
import { BandTag } from './band-tag.js';
import { DimensionTable } from './dimension-table.js';
import styles from './pre-test.module.css';

const RadarChart = lazy(() => import('./radar-chart.js'));

/** What came out: the level, what to work on first, and the two columns as charts or as a table. */
export function DiagnosisView({ result, coursesLink }: { result: DiagnosisResult; coursesLink: ReactNode }) {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const [shownAs, setShownAs] = useState<'chart' | 'table'>('chart');
  const weakest = result.weakPoints.slice(0, result.weakPointsShown);
  const submitted = t('submitted-on', { date: formatDate(result.submittedAt, language) });
  return (
    <div className={styles.result}>
      <Panel title={t('overall')} extra={submitted}>
        <div className={styles.overall}>
          <span className={styles.percent}>{formatShare(result.level)}</span>
          <BandTag band={result.band} />
          {result.source === 'INSTITUTION' ? (
            <span className={styles.soft}>{t('taken-by-institution')}</span>
          ) : null}
        </div>
      </Panel>
      <Panel title={weakest.length > 0 ? t('weak-title', { count: weakest.length }) : null}>
        <div className={styles.introduction}>
          {weakest.length === 0 ? <p>{t('weak-none')}</p> : null}
          <ol className={styles.weak}>
            {weakest.map((point, index) => (
              <li key={`${point.item} ${point.columns.join()}`}>
                <span className={styles.rank}>{index + 1}</span>
                <span className={styles.weakLabel}>{pick(point.label)}</span>
                <span className={styles.soft}>
                  {t('weak-line', {
                    level: formatShare(point.level),
                    target: formatShare(result.targetLevel),
                  })}
                </span>
              </li>
            ))}
          </ol>
          <div>{coursesLink}</div>
        </div>
      </Panel>
      <Panel
        title={t('levels-title')}
        extra={
          <Segmented
            aria-label={t('chart-or-table')}
            value={shownAs}
            onChange={setShownAs}
            options={[
              { value: 'chart', label: t('chart') },
              { value: 'table', label: t('table') },
            ]}
          />
        }
      >
        {shownAs === 'chart' ? (
          <div className={styles.legend} aria-hidden>
            <span>{t('your-level')}</span>
            <span className={styles.legendTarget}>{t('target-level')}</span>
          </div>
        ) : null}
        <div className={styles.charts}>
          {STANDARD_COLUMNS.map((column) => {
            const levels = result.dimensions.filter((dimension) => dimension.column === column);
            const name = t('column-of', {
              column: column === 'I' ? 'Ⅰ' : 'Ⅱ',
              name: pick(STANDARD_COLUMN_NAMES[column]),
            });
            if (levels.length === 0) return null;
            if (shownAs === 'table') return <DimensionTable key={column} name={name} levels={levels} />;
            return (
              <div key={column} className={styles.chart}>
                <h3>{name}</h3>
                <Suspense fallback={<LoadingState />}>
                  <RadarChart
                    className={styles.canvas ?? ''}
                    axes={levels.map((level) => pick(level.name))}
                    series={[
                      { name: t('target-level'), values: levels.map(() => result.targetLevel), dashed: true },
                      { name: t('your-level'), values: levels.map((level) => level.level) },
                    ]}
                  />
                </Suspense>
              </div>
            );
          })}
        </div>
      </Panel>
    </div>
  );
}
