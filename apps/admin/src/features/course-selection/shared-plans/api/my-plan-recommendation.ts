import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MyPlanRecommendationQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyPlanRecommendation($cohortId: ID!) {
    myPlanRecommendation(cohortId: $cohortId) {
      ...RecommendationFields
    }
  }
`);

export const recommendationFields = graphql(`
  fragment RecommendationFields on MyPlanRecommendation {
    state
    anonymous
    recommendedByName
    recommendedAt
    answeredAt
    shown {
      ...SharedPlanFields
    }
  }
`);

export type MyPlanRecommendation = NonNullable<MyPlanRecommendationQuery['myPlanRecommendation']>;

/** Whether one's own plan is recommended, and what would be shown of it. */
export const myPlanRecommendationQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['my-plan-recommendation', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
