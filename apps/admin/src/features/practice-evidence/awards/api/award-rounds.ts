import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardRounds($cohortId: ID!, $unitId: ID!, $after: String) {
    awardRounds(cohortId: $cohortId, unitId: $unitId, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AwardRoundFields
      }
    }
  }
`);

/** Rounds that concern a unit. */
export const awardRoundsQuery = (cohortId: string, unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['award-rounds', cohortId, unitId],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ awardRounds: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
