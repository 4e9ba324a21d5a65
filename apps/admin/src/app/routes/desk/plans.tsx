import { PlansDesk } from '../../../features/course-selection/components/plans-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Research plans that wait to be confirmed; the address holds what narrows them. */
export function PlansPage() {
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const shown = {
    search: filter('search'),
    lowConsistency: filter('consistency') === 'low',
    withdrawnCourse: filter('courses') === 'withdrawn',
  };
  return (
    <PlansDesk
      key={unitId}
      cohortId={useCohort().id}
      unitId={unitId}
      filter={shown}
      onFilter={(next) => {
        if (next.search !== shown.search) setFilter('search')(next.search);
        if (next.lowConsistency !== shown.lowConsistency) {
          setFilter('consistency')(next.lowConsistency ? 'low' : '');
        }
        if (next.withdrawnCourse !== shown.withdrawnCourse) {
          setFilter('courses')(next.withdrawnCourse ? 'withdrawn' : '');
        }
      }}
    />
  );
}
