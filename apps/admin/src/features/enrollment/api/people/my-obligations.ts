import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyObligations {
    myObligations {
      cohortId
      obligation
      reason {
        ...ProblemFields
      }
      clause
      hasPlace
    }
    myObligationChanges {
      id
      cohortId
      before
      after
      afterReason {
        ...ProblemFields
      }
      cause
      state
      isSeen
    }
  }
`);

/** Whether the teacher who asks must take part, why, and what changed. */
export const myObligationsQuery = queryOptions({
  queryKey: ['my-obligations'],
  queryFn: () => request(document),
  staleTime: 60_000,
});
