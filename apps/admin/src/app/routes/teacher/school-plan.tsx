import { ApprovedPlan } from '../../../features/course-selection/school-plan/components/approved-plan.js';
import { useCohort } from '../../../lib/cohort.js';

/** What one's own school has planned. */
export function ApprovedSchoolPlanPage() {
  return <ApprovedPlan cohortId={useCohort().id} />;
}
