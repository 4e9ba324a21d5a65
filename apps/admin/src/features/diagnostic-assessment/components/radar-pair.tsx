import { lazy, Suspense, useMemo } from 'react';
import { STANDARD_COLUMNS, STANDARD_COLUMN_NAMES } from '@tisheng/reference-data/ability-standard.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { LoadingState } from '../../../components/states.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import styles from './diagnosis.module.css';

const RadarChart = lazy(() => import('./radar-chart.js'));

type Dimensions = DiagnosisResult['dimensions'];
type Column = Dimensions[number]['column'];

interface RadarPairProps {
  readonly dimensions: Dimensions;
  /** Levels of an earlier time, to be drawn underneath. */
  readonly earlier?: Dimensions;
  readonly targetLevel: number;
}

/** The name of a column of the standard, as headings call it. */
export function useColumnName(): (column: Column) => string {
  const t = useTexts(preTestTexts);
  const pick = useBilingual();
  return (column) =>
    t('column-of', { column: column === 'I' ? 'Ⅰ' : 'Ⅱ', name: pick(STANDARD_COLUMN_NAMES[column]) });
}

/** A radar chart for either column: levels, what is aimed at, and the levels of an earlier time where there are some. */
export function RadarPair({ dimensions, earlier, targetLevel }: RadarPairProps) {
  const t = useTexts(preTestTexts);
  return (
    <>
      <div className={styles.legend} aria-hidden>
        {earlier ? <span className={styles.legendEarlier}>{t('before-level')}</span> : null}
        <span>{t(earlier ? 'after-level' : 'your-level')}</span>
        <span className={styles.legendTarget}>{t('target-level')}</span>
      </div>
      <div className={styles.charts}>
        {STANDARD_COLUMNS.map((column) => (
          <ColumnChart
            key={column}
            column={column}
            dimensions={dimensions}
            targetLevel={targetLevel}
            {...(earlier ? { earlier } : {})}
          />
        ))}
      </div>
    </>
  );
}

function ColumnChart({ column, dimensions, earlier, targetLevel }: RadarPairProps & { column: Column }) {
  const t = useTexts(preTestTexts);
  const language = useLanguage();
  const columnName = useColumnName();
  const { axes, series } = useMemo(() => {
    const levels = dimensions.filter((dimension) => dimension.column === column);
    const before = levels.flatMap(({ dimension }) => {
      const one = earlier?.find((early) => early.column === column && early.dimension === dimension);
      return one ? [one.level] : [];
    });
    const level = earlier ? 'after-level' : 'your-level';
    return {
      axes: levels.map(({ name }) => name[language]),
      series: [
        { name: t('target-level'), values: levels.map(() => targetLevel), look: 'target' as const },
        // An axis without an earlier level would draw a line to the centre.
        ...(before.length > 0 && before.length === levels.length
          ? [{ name: t('before-level'), values: before, look: 'earlier' as const }]
          : []),
        { name: t(level), values: levels.map((one) => one.level), look: 'level' as const },
      ],
    };
  }, [dimensions, earlier, column, targetLevel, language, t]);
  if (axes.length === 0) return null;
  return (
    <div className={styles.chart}>
      <h3>{columnName(column)}</h3>
      <Suspense fallback={<LoadingState />}>
        <RadarChart className={styles.canvas ?? ''} axes={axes} series={series} />
      </Suspense>
    </div>
  );
}
