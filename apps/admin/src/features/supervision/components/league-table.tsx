import type { ReactNode } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import type { SubunitProgress } from '../api/progress.js';
import styles from './progress.module.css';
import { stagesOf } from './funnel.js';

interface LeagueTableProps {
  readonly subunits: readonly SubunitProgress[];
  readonly renderLink: (unitId: string, name: string) => ReactNode;
}

/** The units of the next level, best completion first: every stage as a column. */
export function LeagueTable({ subunits, renderLink }: LeagueTableProps) {
  const t = useTexts(deskTexts);
  const stages = subunits[0] ? stagesOf(subunits[0].counts).map(([stage]) => stage) : [];
  return (
    <DataTable<SubunitProgress>
      rows={subunits}
      rowKey={({ unitId }) => unitId}
      empty={<EmptyState title={t('no-subunits')} hint={t('no-subunits-hint')} />}
      tools={t('league-hint')}
      columns={[
        { title: t('place'), key: 'place', ...numberColumn, render: (_, { place }) => place ?? '—' },
        {
          title: t('unit'),
          key: 'unit',
          fixed: 'left',
          render: (_, { unitId, name }) => renderLink(unitId, name),
        },
        {
          title: t('completion'),
          key: 'completion',
          ...numberColumn,
          sorter: (a, b) => (a.completion.percentHundredths ?? -1) - (b.completion.percentHundredths ?? -1),
          render: (_, { completion }) => <CompletionShare percentHundredths={completion.percentHundredths} />,
        },
        ...stages.map((stage, index) => ({
          title: t(stage),
          key: stage,
          ...numberColumn,
          sorter: (a: SubunitProgress, b: SubunitProgress) => countAt(a, index) - countAt(b, index),
          render: (_: unknown, row: SubunitProgress) => countAt(row, index),
        })),
        {
          title: t('failed'),
          key: 'failed',
          ...numberColumn,
          sorter: (a, b) => a.counts.failed - b.counts.failed,
          render: (_, { counts }) => counts.failed,
        },
      ]}
    />
  );
}

const countAt = (row: SubunitProgress, index: number): number => stagesOf(row.counts)[index]?.[1] ?? 0;

/** A completion rate as a number with a small bar; a dash where nobody counts. */
function CompletionShare({ percentHundredths }: { percentHundredths: number | null }) {
  if (percentHundredths === null) return '—';
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ display: 'block', width: `${percentHundredths / 100}%` }} />
      </span>
      {formatCompletion(percentHundredths)}
    </span>
  );
}

/** Hundredths of a percent as the documents print them: 6667 → 66.67%. */
export const formatCompletion = (percentHundredths: number | null): string =>
  percentHundredths === null ? '—' : `${(percentHundredths / 100).toFixed(2)}%`;
