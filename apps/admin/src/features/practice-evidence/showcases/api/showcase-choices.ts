import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ShowcaseChoices($cohortId: ID!, $unitId: ID!) {
    showcaseMembers(cohortId: $cohortId, unitId: $unitId) {
      offices {
        id
        name
      }
      schools {
        id
        name
      }
      workshops {
        id
        name
      }
    }
  }
`);

/** What an applicant chooses from. */
export const showcaseChoicesQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['showcase-choices', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
