import { useQuery } from '@tanstack/react-query';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { Figures } from '../../../../components/figures.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatShare } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { measurementCoverageQuery, type CoverageLine } from '../api/measurement-coverage.js';

type Count = 'learners' | 'observed' | 'arranged' | 'proven' | 'analysed' | 'waiting';

/** Who has been observed and who not, part by part. */
export function CoverageTable({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(observationTexts);
  return (
    <Loaded query={useQuery(measurementCoverageQuery(cohortId, unitId))}>
      {({ measurementCoverage: lines }) => {
        const [first] = lines;
        if (!first) {
          return (
            <Panel>
              <EmptyState title={t('no-coverage')} />
            </Panel>
          );
        }
        const sum = (of: Count): number => lines.reduce((total, line) => total + line[of], 0);
        const share = (of: Count): string => formatShare(sum(of) / Math.max(1, sum('learners')));
        const asked = [
          { of: 'observed', label: t('observed-share'), asks: first.asksObservation },
          { of: 'proven', label: t('proven-share'), asks: first.asksProof },
          { of: 'analysed', label: t('analysed-share'), asks: first.asksCase },
        ] as const;
        return (
          <Stack>
            <Panel>
              <Figures
                figures={[
                  { label: t('learners'), value: sum('learners') },
                  ...asked
                    .filter(({ asks }) => asks)
                    .map(({ of, label }) => ({ label, value: sum(of), note: share(of) })),
                  { label: t('waiting-signatures'), value: sum('waiting') },
                ]}
              />
            </Panel>
            <Panel flush>
              <DataTable<CoverageLine>
                rows={lines}
                rowKey={({ unitId: id }) => id}
                columns={[
                  { title: t('unit'), key: 'unit', fixed: 'left', render: (_, { unitName }) => unitName },
                  { title: t('learners'), key: 'n', ...numberColumn, render: (_, line) => line.learners },
                  ...asked
                    .filter(({ asks }) => asks)
                    .map(({ of, label }) => ({
                      title: label,
                      key: of,
                      ...numberColumn,
                      render: (_: unknown, line: CoverageLine) =>
                        `${line[of]} · ${formatShare(line[of] / Math.max(1, line.learners))}`,
                    })),
                  {
                    title: t('arranged-share'),
                    key: 'arr',
                    ...numberColumn,
                    render: (_, line) => line.arranged,
                  },
                  {
                    title: t('waiting-signatures'),
                    key: 'w',
                    ...numberColumn,
                    render: (_, line) => line.waiting || '—',
                  },
                ]}
              />
            </Panel>
          </Stack>
        );
      }}
    </Loaded>
  );
}
