import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';
import type { FeeFilter } from './fee-statements.js';

const document = graphql(`
  query InstitutionFeeStatements(
    $cohortId: ID!
    $state: FeeStatementState
    $kind: FeeDocumentKind
    $after: String
  ) {
    institutionFeeStatements(cohortId: $cohortId, state: $state, kind: $kind, first: 50, after: $after) {
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

/** Statements that name the institution of the reader, the latest first. */
export const institutionFeeStatementsQuery = (cohortId: string, { state, kind }: FeeFilter) =>
  infiniteQueryOptions({
    queryKey: ['fees', 'institution', cohortId, state, kind],
    queryFn: ({ pageParam }) => request(document, { cohortId, state, kind, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ institutionFeeStatements: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
