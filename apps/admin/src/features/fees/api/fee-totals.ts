import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const totals = graphql(`
  query FeeTotals($cohortId: ID!, $unitId: ID!) {
    feeTotals(cohortId: $cohortId, unitId: $unitId) {
      statements
      creditNotes
      chargedFen
      creditedFen
      settledFen
    }
  }
`);

/** Sums over the statements of the payers at or below a unit. */
export const feeTotalsQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['fees', 'totals', cohortId, unitId],
    queryFn: () => request(totals, { cohortId, unitId }),
  });
