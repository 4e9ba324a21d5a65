import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardRoundOfUnit($cohortId: ID!, $unitId: ID!, $roundId: ID!) {
    awardRound(cohortId: $cohortId, unitId: $unitId, roundId: $roundId) {
      ...AwardRoundFields
    }
  }
`);

/** One round as a unit sees it; null where it does not concern the unit. */
export const awardRoundQuery = (cohortId: string, unitId: string, roundId: string) =>
  queryOptions({
    queryKey: ['award-round', cohortId, unitId, roundId],
    queryFn: () => request(document, { cohortId, unitId, roundId }),
  });
