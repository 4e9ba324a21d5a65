import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PlanRecommendationsQuery, SharedPlanState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PlanRecommendations($cohortId: ID!, $unitId: ID!, $state: SharedPlanState, $after: String) {
    planRecommendations(cohortId: $cohortId, unitId: $unitId, state: $state, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        enrollmentId
        name
        schoolName
        state
        reason
        anonymous
        recommendedByName
        recommendedAt
        answeredAt
        inRegionSince
        comments
      }
    }
  }
`);

export type PlanRecommendation = PlanRecommendationsQuery['planRecommendations']['nodes'][number];

/** Recommended plans, newest first. */
export const planRecommendationsQuery = (cohortId: string, unitId: string, state: SharedPlanState | null) =>
  infiniteQueryOptions({
    queryKey: ['plan-recommendations', cohortId, unitId, state],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ planRecommendations: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
