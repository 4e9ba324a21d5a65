import type { Provider } from '@nestjs/common';
import { RecommendationResolver } from './graphql/recommendation.resolver.js';
import { FindTopicDemand } from './queries/find-topic-demand.js';
import { SuggestPlan } from './queries/suggestion-for-teacher.js';
import { RecommendForCohort } from './use-cases/recommend-for-cohort.js';

/** Courses recommended to many at once, whole plans suggested, and what topics are needed. */
export const RECOMMENDATION_PROVIDERS: Provider[] = [
  FindTopicDemand,
  SuggestPlan,
  RecommendForCohort,
  RecommendationResolver,
];
