import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MassDecisionsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MassDecisions($cohortId: ID!, $unitId: ID!, $after: String) {
    massDecisions(cohortId: $cohortId, unitId: $unitId, first: 20, after: $after) {
      totalCount
      nodes {
        id
        kind
        state
        unitName
        institutionName
        numbersGiven
        flagged
        ground
        reason
        certificates
        proposedAt
        proposedByName
        isOwn
        decidedAt
        decidedByName
        withdrawalReason
        jobId
        leftOut
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type MassDecision = MassDecisionsQuery['massDecisions']['nodes'][number];

export const MASS_KEY = 'mass-decisions';

/** Decisions about many certificates at or below a unit, the latest first. */
export const massDecisionsQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: [MASS_KEY, 'list', cohortId, unitId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ massDecisions: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
