import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardObjections($cohortId: ID!, $unitId: ID!, $roundId: ID!) {
    awardObjections(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, first: 200) {
      nodes {
        id
        title
        people
        objectorName
        text
        madeAt
        upheld
        answer
      }
    }
  }
`);

/** What was objected. */
export const awardObjectionsQuery = (cohortId: string, unitId: string, roundId: string) =>
  queryOptions({
    queryKey: ['award-objections', cohortId, unitId, roundId],
    queryFn: () => request(document, { cohortId, unitId, roundId }),
  });
