import { useQuery } from '@tanstack/react-query';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import { RatingSheet } from '../../../features/scoring/components/rating-sheet.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** The school's own rating of its teachers. */
export function RatingsPage() {
  const t = useTexts(scoringDeskTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const onlyUnrated = filter('unrated') !== '';
  return (
    <>
      <PageHeader title={t('ratings-title')} description={t('ratings-lead')} />
      <Loaded query={useQuery(policyPackQuery(cohortId))}>
        {({ policyPack }) =>
          policyPack.schoolRatingRequired ? (
            <Panel flush>
              <RatingSheet
                key={unitId}
                cohortId={cohortId}
                unitId={unitId}
                onlyUnrated={onlyUnrated}
                onOnlyUnrated={(only) => setFilter('unrated')(only ? 'yes' : '')}
              />
            </Panel>
          ) : (
            <EmptyState title={t('ratings-not-foreseen')} hint={t('ratings-not-foreseen-hint')} />
          )
        }
      </Loaded>
    </>
  );
}
