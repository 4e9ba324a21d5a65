import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { Figures } from '../../../components/figures.js';
import { Stack, TwoColumns } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { progressQuery } from '../../../features/supervision/api/progress.js';
import { Funnel } from '../../../features/supervision/components/funnel.js';
import { LeagueTable, formatCompletion } from '../../../features/supervision/components/league-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { ShellSearch } from '../../shell-search.js';
import { useUnitId } from '../../use-unit-id.js';
import { CohortDates } from '../desk/cohort-dates.js';
import { OfficeTasks } from './tasks.js';

/** An office's first page; the same for every unit below, which the league and the path lead to. */
export function OfficeHome() {
  const t = useTexts(deskTexts);
  const language = useLanguage();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const progress = useQuery(progressQuery(cohortId, unitId));
  const { name, refreshedAt } = progress.data?.progress ?? {};
  return (
    <>
      <PageHeader
        title={name ?? '…'}
        description={refreshedAt ? t('as-of', { time: formatInstant(refreshedAt, language) }) : null}
      />
      <TwoColumns>
        <Stack>
          <OfficeTasks cohortId={cohortId} unitId={unitId} />
          <CohortDates />
        </Stack>
        <Panel title={t('where-we-stand')}>
          <Loaded query={progress}>
            {({ progress: { counts, completion } }) => (
              <Stack>
                <Figures
                  figures={[
                    { label: t('stage-confirmed'), value: counts.confirmed },
                    {
                      label: t('completion'),
                      value: formatCompletion(completion.percentHundredths),
                      note: t('completion-of', {
                        completed: completion.completed,
                        counted: completion.counted,
                      }),
                    },
                    { label: t('stage-certified'), value: counts.certified },
                  ]}
                />
                <Funnel counts={counts} />
              </Stack>
            )}
          </Loaded>
        </Panel>
      </TwoColumns>
      <div style={{ height: 16 }} />
      <Panel title={t('league')} flush>
        <Loaded query={progress}>
          {({ progress: { subunits } }) => (
            <LeagueTable
              subunits={subunits}
              renderLink={(id, unitName) => (
                <Link to="." search={(before: ShellSearch) => ({ ...before, unit: id })}>
                  {unitName}
                </Link>
              )}
            />
          )}
        </Loaded>
      </Panel>
    </>
  );
}
