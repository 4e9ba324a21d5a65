import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PlanCommentsOfUnitQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PlanCommentsOfUnit($cohortId: ID!, $unitId: ID!, $reportedOnly: Boolean!, $after: String) {
    planCommentsOfUnit(cohortId: $cohortId, unitId: $unitId, reportedOnly: $reportedOnly, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        text
        authorName
        authorSchool
        planOf
        planSchool
        writtenAt
        reports
        hiddenAt
        hiddenByName
        hiddenReason
      }
    }
  }
`);

export type PlanCommentOnRecord = PlanCommentsOfUnitQuery['planCommentsOfUnit']['nodes'][number];

/** Comments on plans of the unit’s teachers. */
export const planCommentsOfUnitQuery = (cohortId: string, unitId: string, reportedOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['plan-comments-of-unit', cohortId, unitId, reportedOnly],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, reportedOnly, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ planCommentsOfUnit: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
