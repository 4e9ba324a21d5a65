import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SchoolPlanFilter } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionSchoolPlans($cohortId: ID!, $filter: SchoolPlanFilter, $after: String) {
    institutionSchoolPlans(cohortId: $cohortId, filter: $filter, after: $after) {
      ...SchoolPlanEntries
    }
  }
`);

/** Schools of the counties that have chosen one's own institution, with their plans. */
export const institutionSchoolPlansQuery = (cohortId: string, filter: SchoolPlanFilter | null) =>
  infiniteQueryOptions({
    queryKey: ['school-plans', cohortId, 'institution', filter],
    queryFn: ({ pageParam }) => request(document, { cohortId, filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ institutionSchoolPlans: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
