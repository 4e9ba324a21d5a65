import { SchoolPlanReviewResolver } from './graphql/school-plan-review.resolver.js';
import { SchoolPlanResolver } from './graphql/school-plan.resolver.js';
import { FindSchoolPlan } from './queries/find-school-plan.js';
import { FindSchoolPlans } from './queries/find-school-plans.js';
import { LocateSchoolPlans } from './queries/locate-school-plans.js';
import { SchoolPlanFactsReader } from './school-plan-facts.js';
import { SchoolPlanRows } from './school-plan-rows.js';
import { CopySchoolPlan } from './use-cases/copy-school-plan.js';
import { ReopenSchoolPlan } from './use-cases/reopen-school-plan.js';
import { ReviewSchoolPlan } from './use-cases/review-school-plan.js';
import { SaveSchoolPlan } from './use-cases/save-school-plan.js';
import { SubmitSchoolPlan } from './use-cases/submit-school-plan.js';

/** Study plans of schools. */
export const SCHOOL_PLANS = [
  SchoolPlanRows,
  SchoolPlanFactsReader,
  LocateSchoolPlans,
  FindSchoolPlan,
  FindSchoolPlans,
  SaveSchoolPlan,
  CopySchoolPlan,
  SubmitSchoolPlan,
  ReopenSchoolPlan,
  ReviewSchoolPlan,
  SchoolPlanResolver,
  SchoolPlanReviewResolver,
];
