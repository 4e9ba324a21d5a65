import { useQuery } from '@tanstack/react-query';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { StateTag } from '../../../components/state-tag.js';
import { useCohorts } from '../../../lib/cohort.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { cohortQuotasQuery } from '../api/cohort-quotas.js';
import { programmesQuery } from '../api/programmes.js';

/** Every cohort of the programme in its order: windows, state, who belongs, places. */
export function CohortsPanel({ programmeId }: { programmeId: string }) {
  const t = useTexts(placesTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const cohorts = useCohorts().filter(({ programme }) => programme.id === programmeId);
  const programmes = useQuery(programmesQuery);
  const quotas = useQuery(cohortQuotasQuery);
  const unitsOf = (id: string): readonly string[] =>
    programmes.data?.programmes.flatMap((one) => one.cohorts).find((one) => one.id === id)?.units ?? [];
  return (
    <Panel title={t('cohorts-title')} flush>
      <Loaded query={quotas}>
        {(found) => {
          const placesOf = (id: string) => {
            const lines =
              found.programmes.flatMap((one) => one.cohorts).find((one) => one.id === id)?.quotas ?? [];
            return lines.length === 0
              ? '—'
              : `${lines.reduce((sum, { taken }) => sum + taken, 0)} / ${lines.reduce((sum, { teachers }) => sum + teachers, 0)}`;
          };
          return (
            <DataTable
              rows={cohorts}
              rowKey={({ id }) => id}
              columns={[
                { title: t('cohort'), key: 'name', fixed: 'left', render: (_, { name }) => pick(name) },
                {
                  title: t('state'),
                  key: 'state',
                  render: (_, { state }) => <StateTag lifecycle="cohort" state={state} />,
                },
                {
                  title: t('window'),
                  key: 'window',
                  render: (_, { enrollment }) =>
                    `${formatDate(enrollment.from, language)} – ${formatDate(enrollment.to, language)}`,
                },
                {
                  title: t('training'),
                  key: 'training',
                  render: (_, { training }) =>
                    `${formatDate(training.from, language)} – ${formatDate(training.to, language)}`,
                },
                { title: t('unit'), key: 'units', render: (_, { id }) => unitsOf(id).join('、') || '—' },
                { title: t('places'), key: 'places', ...numberColumn, render: (_, { id }) => placesOf(id) },
              ]}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
