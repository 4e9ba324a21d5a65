import { useQuery } from '@tanstack/react-query';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { OfflineHoursSheet } from '../../../features/practice-evidence/components/offline-hours-sheet.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatHours } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Offline hours, theme by theme. */
export function OfflineHoursPage() {
  const t = useTexts(practiceDeskTexts);
  const pick = useBilingual();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <Loaded query={useQuery(policyPackQuery(cohortId))}>
      {({ policyPack }) => {
        const themes = policyPack.themes.filter(({ offlineHalfHours }) => offlineHalfHours > 0);
        const chosen = themes.find(({ theme }) => String(theme) === filter('theme')) ?? themes[0];
        return (
          <>
            <PageHeader
              title={t('hours-title')}
              description={t('hours-lead')}
              actions={
                <ChoiceFilter
                  label={t('choose-theme')}
                  value={chosen ? String(chosen.theme) : null}
                  required
                  choices={themes.map((theme) => [
                    String(theme.theme),
                    `${theme.theme} ${t('theme-hours', { title: pick(theme.title), hours: formatHours(theme.offlineHalfHours) })}`,
                  ])}
                  onChange={setFilter('theme')}
                />
              }
            />
            {chosen ? (
              <Panel flush>
                <OfflineHoursSheet
                  key={`${unitId} ${chosen.theme}`}
                  cohortId={cohortId}
                  unitId={unitId}
                  theme={chosen.theme}
                />
              </Panel>
            ) : (
              <EmptyState title={t('no-offline-themes')} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
