import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { FeeDocumentKind, FeeStatementsQuery, FeeStatementState } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query FeeStatements(
    $cohortId: ID!
    $unitId: ID!
    $state: FeeStatementState
    $kind: FeeDocumentKind
    $after: String
  ) {
    feeStatements(
      cohortId: $cohortId
      unitId: $unitId
      state: $state
      kind: $kind
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        number
        kind
        state
        payerName
        institutionName
        institutionNameEn
        learners
        totalFen
        issuedAt
        settledAt
        settlementReference
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type FeeStatementShown = FeeStatementsQuery['feeStatements']['nodes'][number];

/** What narrows the list; null does not. */
export interface FeeFilter {
  readonly state: FeeStatementState | null;
  readonly kind: FeeDocumentKind | null;
}

/** Statements of the payers at or below a unit, the latest first. */
export const feeStatementsQuery = (cohortId: string, unitId: string, { state, kind }: FeeFilter) =>
  infiniteQueryOptions({
    queryKey: ['fees', 'statements', cohortId, unitId, state, kind],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, state, kind, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ feeStatements: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
