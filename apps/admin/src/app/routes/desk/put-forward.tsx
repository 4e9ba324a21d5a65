import { PutForward } from '../../../features/enrollment/components/put-forward.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { STAGE_NAMES } from '../../../lib/subject.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Teachers of the roster who are not in the cohort yet. */
export function PutForwardPage() {
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <PutForward
      key={unitId}
      cohortId={cohortId}
      filter={{
        unitId,
        search: filter('search'),
        stage: oneOf(STAGE_NAMES, filter('stage')),
        notInCohortId: cohortId,
      }}
      onFilter={setFilter}
    />
  );
}
