import { CommentRows } from './comment-rows.js';
import { PlanRecommendationResolver } from './graphql/plan-recommendation.resolver.js';
import { SharedPlanResolver } from './graphql/shared-plan.resolver.js';
import { PeopleOfSharedPlans } from './people-of-shared-plans.js';
import { FindPlanComments } from './queries/find-plan-comments.js';
import { FindRecommendations } from './queries/find-recommendations.js';
import { FindSharedPlans } from './queries/find-shared-plans.js';
import { SharedPlanRows } from './shared-plan-rows.js';
import { AdoptSharedPlan } from './use-cases/adopt-shared-plan.js';
import { AnswerRecommendation } from './use-cases/answer-recommendation.js';
import { ChangePlanComment } from './use-cases/change-plan-comment.js';
import { CommentOnPlan } from './use-cases/comment-on-plan.js';
import { DeletePlanComment } from './use-cases/delete-plan-comment.js';
import { ModeratePlanComment } from './use-cases/moderate-plan-comment.js';
import { RecommendPlan } from './use-cases/recommend-plan.js';
import { ReportPlanComment } from './use-cases/report-plan-comment.js';
import { ShowPlanInRegion } from './use-cases/show-plan-in-region.js';
import { TakeBackRecommendation } from './use-cases/take-back-recommendation.js';

/** Plans of teachers, recommended and shown to colleagues by consent, and the comments on them. */
export const SHARED_PLANS = [
  SharedPlanRows,
  CommentRows,
  PeopleOfSharedPlans,
  FindSharedPlans,
  FindPlanComments,
  FindRecommendations,
  RecommendPlan,
  TakeBackRecommendation,
  ShowPlanInRegion,
  AnswerRecommendation,
  AdoptSharedPlan,
  CommentOnPlan,
  ChangePlanComment,
  DeletePlanComment,
  ReportPlanComment,
  ModeratePlanComment,
  SharedPlanResolver,
  PlanRecommendationResolver,
];
