import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query TeachersWithoutAccount($unitId: ID!) {
    teachersWithoutAccount(unitId: $unitId) {
      withoutAccount
      neverSignedIn
    }
    firstPasswordBatches(unitId: $unitId) {
      id
      unitName
      accounts
      createdAt
      expiresAt
      downloadedAt
      erasedAt
    }
  }
`);

/** How many teachers cannot sign in yet, and the first passwords that the reader had made. */
export const teachersWithoutAccountQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['teachers-without-account', unitId],
    queryFn: () => request(document, { unitId }),
  });
