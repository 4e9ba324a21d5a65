import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyColleagues($cohortId: ID!, $search: String!) {
    myColleagues(cohortId: $cohortId, search: $search, first: 8) {
      totalCount
      nodes {
        enrollmentId
        name
      }
    }
  }
`);

/** The first colleagues of one's school whose name has the words in it. */
export const myColleaguesQuery = (cohortId: string, search: string) =>
  queryOptions({
    queryKey: ['my-colleagues', cohortId, search],
    queryFn: () => request(document, { cohortId, search }),
    placeholderData: keepPreviousData,
  });
