import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardJudges($cohortId: ID!, $unitId: ID!, $roundId: ID!) {
    awardJudges(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, first: 200) {
      nodes {
        judgeId
        name
        assigned
        scored
        returned
        recusals
      }
    }
  }
`);

/** The judges of a round. */
export const awardJudgesQuery = (cohortId: string, unitId: string, roundId: string) =>
  queryOptions({
    queryKey: ['award-judges', cohortId, unitId, roundId],
    queryFn: () => request(document, { cohortId, unitId, roundId }),
  });
