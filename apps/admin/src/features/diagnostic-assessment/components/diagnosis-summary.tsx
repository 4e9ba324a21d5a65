import { officeTexts } from '@tisheng/messages/pages/office.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Figures } from '../../../components/figures.js';
import { Stack, TwoColumns } from '../../../components/grid.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { formatShare } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DiagnosisSummary } from '../api/diagnosis-summary.js';
import { BandTag } from './band-tag.js';

/** What the pre-tests of many teachers say together: levels by dimension, and the weak points that most share. */
export function DiagnosisSummaryView({ summary }: { summary: DiagnosisSummary }) {
  const t = useTexts(officeTexts);
  const pick = useBilingual();
  return (
    <Stack>
      <Panel>
        <Figures
          figures={[
            {
              label: t('pre-tests-done'),
              value: summary.submitted,
              note: t('of-enrolled', { count: summary.enrolled }),
            },
            { label: t('pre-tests-open'), value: summary.inProgress },
            { label: t('mean-level'), value: summary.level === null ? '—' : formatShare(summary.level) },
          ]}
        />
      </Panel>
      {summary.submitted === 0 ? (
        <EmptyState title={t('no-pre-tests')} />
      ) : (
        <TwoColumns>
          <Panel title={t('dimensions')} flush>
            <DataTable
              rows={summary.dimensions}
              rowKey={({ dimension, column }) => `${column} ${dimension}`}
              columns={[
                { title: '', key: 'column', render: (_, { column }) => t(`column-${column}`) },
                { title: t('dimension'), key: 'name', render: (_, { name }) => pick(name) },
                {
                  title: t('mean-level'),
                  key: 'level',
                  ...numberColumn,
                  render: (_, { level }) => (level === null ? '—' : formatShare(level)),
                },
                { title: '', key: 'band', render: (_, { band }) => (band ? <BandTag band={band} /> : null) },
              ]}
            />
          </Panel>
          <Panel title={t('shared-weak-points')} flush>
            <DataTable
              rows={summary.weakPoints}
              rowKey={({ item, columns }) => `${item} ${columns.join()}`}
              columns={[
                { title: t('item'), key: 'item', ...numberColumn, width: 64, render: (_, { item }) => item },
                { title: '', key: 'label', render: (_, { label }) => pick(label) },
                {
                  title: t('weak-teachers'),
                  key: 'teachers',
                  ...numberColumn,
                  render: (_, { teachers }) => teachers,
                },
                {
                  title: t('weak-share'),
                  key: 'share',
                  ...numberColumn,
                  render: (_, { share }) => formatShare(share),
                },
              ]}
            />
          </Panel>
        </TwoColumns>
      )}
    </Stack>
  );
}
