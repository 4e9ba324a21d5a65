import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { AwardPot } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AwardCandidates($cohortId: ID!, $unitId: ID!, $roundId: ID!, $pot: AwardPot!, $after: String) {
    awardCandidates(
      cohortId: $cohortId
      unitId: $unitId
      roundId: $roundId
      pot: $pot
      first: 50
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        category
        title
        people
        schoolName
        score
        isReady
        isNominated
      }
    }
  }
`);

/** What a unit can nominate. */
export const awardCandidatesQuery = (cohortId: string, unitId: string, roundId: string, pot: AwardPot) =>
  infiniteQueryOptions({
    queryKey: ['award-candidates', cohortId, unitId, roundId, pot],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, roundId, pot, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ awardCandidates: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
