import Segmented from 'antd/es/segmented';
import { useState } from 'react';
import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { preTestTexts } from '@tisheng/messages/pages/pre-test.js';
import { Panel } from '../../../components/panel.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisResult } from '../api/diagnosis-fields.js';
import { DimensionTable } from './dimension-table.js';
import { RadarPair, useColumnName } from './radar-pair.js';
import styles from './diagnosis.module.css';

/** The levels of the two columns as charts, or the same as tables. On paper both stand. */
export function LevelsPanel({ result }: { result: DiagnosisResult }) {
  const t = useTexts(preTestTexts);
  const columnName = useColumnName();
  const [shownAs, setShownAs] = useState<'chart' | 'table'>('chart');
  return (
    <Panel
      title={t('levels-title')}
      extra={
        <span className={styles.screenOnly}>
          <Segmented
            aria-label={t('chart-or-table')}
            value={shownAs}
            onChange={setShownAs}
            options={[
              { value: 'chart', label: t('chart') },
              { value: 'table', label: t('table') },
            ]}
          />
        </span>
      }
    >
      <div className={shownAs === 'chart' ? undefined : styles.paperOnly}>
        <RadarPair dimensions={result.dimensions} targetLevel={result.targetLevel} />
      </div>
      <div className={shownAs === 'table' ? styles.tables : `${styles.tables} ${styles.paperOnly}`}>
        {STANDARD_COLUMNS.map((column) => {
          const levels = result.dimensions.filter((dimension) => dimension.column === column);
          if (levels.length === 0) return null;
          return <DimensionTable key={column} name={columnName(column)} levels={levels} />;
        })}
      </div>
    </Panel>
  );
}
