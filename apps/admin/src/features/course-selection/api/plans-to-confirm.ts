import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PlansToConfirmQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PlansToConfirm($cohortId: ID!, $unitId: ID!, $filter: PlansToConfirmFilterInput!, $after: String) {
    plansToConfirm(cohortId: $cohortId, unitId: $unitId, filter: $filter, first: 50, after: $after) {
      totalCount
      nodes {
        enrollmentId
        learnerNo
        name
        schoolName
        halfHours
        consistency
        submittedAt
        withdrawnCourses
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

/** What narrows the waiting plans. */
export interface WaitingFilter {
  readonly search: string;
  readonly lowConsistency: boolean;
  readonly withdrawnCourse: boolean;
}

const ALL: WaitingFilter = { search: '', lowConsistency: false, withdrawnCourse: false };

/** The plans that wait to be confirmed or returned, school by school. */
export const plansToConfirmQuery = (cohortId: string, unitId: string, filter: WaitingFilter = ALL) =>
  infiniteQueryOptions({
    queryKey: ['plans-to-confirm', cohortId, unitId, filter],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ plansToConfirm: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
