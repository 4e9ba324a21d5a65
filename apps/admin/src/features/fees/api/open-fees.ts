import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query OpenFees($cohortId: ID!) {
    openFees(cohortId: $cohortId) {
      charges
      chargedFen
      credits
      creditedFen
      withoutInstitution
    }
  }
`);

/** What would be charged and credited if statements were issued now. */
export const openFeesQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['fees', 'open', cohortId], queryFn: () => request(document, { cohortId }) });
