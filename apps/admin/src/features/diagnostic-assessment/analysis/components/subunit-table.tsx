import Segmented from 'antd/es/segmented';
import { useState, type ReactNode } from 'react';
import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Subunit, UnitDiagnosis } from '../api/unit-diagnosis.js';
import { percent, points } from './diagnosis-numbers.js';
import styles from './diagnosis.module.css';

type Column = 'I' | 'II';

interface SubunitTableProps {
  readonly diagnosis: UnitDiagnosis;
  /** A link to the analysis of a unit. */
  readonly renderLink: (unitId: string, name: string) => ReactNode;
}

/** The units right below beside each other; each leads to its own analysis. */
export function SubunitTable({ diagnosis, renderLink }: SubunitTableProps) {
  const t = useTexts(diagnosisAnalysisTexts);
  const pick = useBilingual();
  const [column, setColumn] = useState<Column>('I');
  const { subunits, levels, smallestGroup, growth } = diagnosis;
  const fields = levels.filter((field) => field.column === column);
  const levelOf = (row: Subunit, dimension: string) =>
    row.levels.find((field) => field.column === column && field.dimension === dimension)?.level ?? null;
  const byNumber = (value: (row: Subunit) => number | null | undefined) => (a: Subunit, b: Subunit) =>
    (value(a) ?? -2) - (value(b) ?? -2);
  return (
    <Panel title={t('subunits')} extra={t('subunits-note', { smallest: smallestGroup })} flush>
      <DataTable
        rows={subunits}
        rowKey={({ unitId }) => unitId}
        empty={<EmptyState title={t('no-subunits')} />}
        tools={
          <Segmented<Column>
            size="small"
            aria-label={t('column-shown')}
            value={column}
            onChange={setColumn}
            options={[
              { value: 'I', label: t('column-I') },
              { value: 'II', label: t('column-II') },
            ]}
          />
        }
        columns={[
          {
            title: t('unit'),
            key: 'name',
            fixed: 'left',
            sorter: (a, b) => a.code.localeCompare(b.code),
            render: (_, { unitId, name }) => renderLink(unitId, name),
          },
          {
            title: t('tested'),
            key: 'submitted',
            ...numberColumn,
            sorter: byNumber(({ submitted, enrolled }) => submitted / Math.max(enrolled, 1)),
            render: (_, { submitted, enrolled }) =>
              `${submitted} / ${enrolled}${enrolled > 0 ? `（${formatShare(submitted / enrolled)}）` : ''}`,
          },
          {
            title: t('overall'),
            key: 'overall',
            ...numberColumn,
            sorter: byNumber(({ overall }) => overall?.mean),
            render: (_, { overall, hidden }) =>
              overall ? (
                <>
                  <span className={styles.strong}>{percent(overall.mean)}</span>
                  {overall.low !== null && overall.high !== null ? (
                    <span className={styles.soft}>
                      {' '}
                      ±{percent((overall.high - overall.low) / 2).replace('%', '')}
                    </span>
                  ) : null}
                </>
              ) : (
                <span className={styles.hiddenWord}>
                  {hidden ? t(`hidden-${hidden}`, { smallest: smallestGroup }) : t('not-measured')}
                </span>
              ),
          },
          ...fields.map(({ dimension, name }) => ({
            title: pick(name),
            key: dimension,
            ...numberColumn,
            sorter: byNumber((row) => levelOf(row, dimension)?.mean),
            render: (_: unknown, row: Subunit) => {
              const level = levelOf(row, dimension);
              return level ? percent(level.mean) : '—';
            },
          })),
          ...(growth
            ? [
                {
                  title: t('growth'),
                  key: 'growth',
                  ...numberColumn,
                  sorter: byNumber((row) => row.growth?.gain),
                  render: (_: unknown, row: Subunit) => (row.growth ? points(row.growth.gain) : '—'),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
