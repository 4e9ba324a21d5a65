import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PlansToConfirmQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PlansToConfirm($cohortId: ID!, $unitId: ID!, $after: String) {
    plansToConfirm(cohortId: $cohortId, unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        enrollmentId
        learnerNo
        name
        schoolName
        halfHours
        consistency
        submittedAt
        courses {
          ...CourseFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type PlanToConfirm = PlansToConfirmQuery['plansToConfirm']['nodes'][number];

/** The plans that wait to be confirmed or returned, school by school. */
export const plansToConfirmQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['plans-to-confirm', cohortId, unitId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ plansToConfirm: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
