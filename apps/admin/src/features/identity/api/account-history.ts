import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query AccountHistory($accountId: ID!) {
    accountHistory(accountId: $accountId) {
      id
      role
      placeName
      grantedAt
      grantedBy
      endedAt
      endedBy
      mayEnd
    }
  }
`);

/** Every role that an account ever held, the latest first. */
export const accountHistoryQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account-history', accountId],
    queryFn: () => request(document, { accountId }),
  });
