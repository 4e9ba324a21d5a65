import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SchoolPlanFilter, SchoolPlansQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SchoolPlans($cohortId: ID!, $unitId: ID!, $filter: SchoolPlanFilter, $after: String) {
    schoolPlans(cohortId: $cohortId, unitId: $unitId, filter: $filter, after: $after) {
      ...SchoolPlanEntries
    }
  }
`);

export const schoolPlanEntries = graphql(`
  fragment SchoolPlanEntries on SchoolPlanEntryConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      schoolId
      schoolName
      countyName
      teachers
      planId
      state
      version
      approvedVersion
      submittedAt
      overdue
      waitsFor
    }
  }
`);

export type SchoolPlanEntry = SchoolPlansQuery['schoolPlans']['nodes'][number];

/** Schools at or below a unit with their plans. */
export const schoolPlansQuery = (cohortId: string, unitId: string, filter: SchoolPlanFilter | null) =>
  infiniteQueryOptions({
    queryKey: ['school-plans', cohortId, unitId, filter],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ schoolPlans: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
