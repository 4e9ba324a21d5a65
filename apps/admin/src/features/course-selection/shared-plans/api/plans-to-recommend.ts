import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PlansToRecommendQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PlansToRecommend($cohortId: ID!, $unitId: ID!, $search: String, $after: String) {
    plansToRecommend(cohortId: $cohortId, unitId: $unitId, search: $search, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        enrollmentId
        name
        schoolName
        stage
        subject
        halfHours
        consistency
        courseTitles
      }
    }
  }
`);

export type PlanToRecommend = PlansToRecommendQuery['plansToRecommend']['nodes'][number];

/** Confirmed plans that nobody has recommended. */
export const plansToRecommendQuery = (cohortId: string, unitId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['plans-to-recommend', cohortId, unitId, search],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, search, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ plansToRecommend: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
