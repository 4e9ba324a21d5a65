import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardJudgeCandidates($cohortId: ID!, $unitId: ID!, $roundId: ID!, $search: String!) {
    awardJudgeCandidates(
      cohortId: $cohortId
      unitId: $unitId
      roundId: $roundId
      search: $search
      first: 30
    ) {
      nodes {
        judgeId
        name
        role
        unitName
        isNamed
      }
    }
  }
`);

/** Who could judge. */
export const awardJudgeCandidatesQuery = (
  cohortId: string,
  unitId: string,
  roundId: string,
  search: string,
) =>
  queryOptions({
    queryKey: ['award-judge-candidates', cohortId, unitId, roundId, search],
    queryFn: () => request(document, { cohortId, unitId, roundId, search }),
  });
