import { SchoolPlanPage } from '../../../features/course-selection/school-plan/components/school-plan-page.js';
import { useCohort } from '../../../lib/cohort.js';
import { useUnitId } from '../../use-unit-id.js';

/** The study plan of one's own school. */
export function OwnSchoolPlanPage() {
  const unitId = useUnitId();
  return <SchoolPlanPage key={unitId} cohortId={useCohort().id} unitId={unitId} />;
}
