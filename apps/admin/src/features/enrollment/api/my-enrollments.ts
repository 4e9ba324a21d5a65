import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyEnrollments {
    myEnrollments {
      id
      cohortId
      state
      waitingPosition
      promotedAt
      institutionName
      schoolName
      countyName
    }
  }
`);

/** What the teacher who asks takes part in, the latest first. */
export const myEnrollmentsQuery = queryOptions({
  queryKey: ['my-enrollments'],
  queryFn: () => request(document),
  staleTime: 5 * 60_000,
});
