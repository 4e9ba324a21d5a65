import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AnnouncedAwardRounds($cohortId: ID!, $after: String) {
    announcedAwardRounds(cohortId: $cohortId, first: 20, after: $after) {
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

/** Rounds whose lists the region may read. */
export const announcedAwardRoundsQuery = (cohortId: string) =>
  infiniteQueryOptions({
    queryKey: ['announced-award-rounds', cohortId],
    queryFn: ({ pageParam }) => request(document, { cohortId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ announcedAwardRounds: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
