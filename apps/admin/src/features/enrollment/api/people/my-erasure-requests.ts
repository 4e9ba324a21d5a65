import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyErasureRequests {
    myErasureRequests {
      id
      state
      requestedAt
      decisionReason
    }
  }
`);

/** The own wishes to be forgotten, the latest first. */
export const myErasureRequestsQuery = queryOptions({
  queryKey: ['my-erasure-requests'],
  queryFn: () => request(document),
});
