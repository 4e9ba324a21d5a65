import { PlansDesk } from '../../../features/course-selection/components/plans-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useUnitId } from '../../use-unit-id.js';

/** Research plans that wait to be confirmed. */
export function PlansPage() {
  const unitId = useUnitId();
  return <PlansDesk key={unitId} cohortId={useCohort().id} unitId={unitId} />;
}
