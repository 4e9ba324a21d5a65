import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query AnnouncedAwards($cohortId: ID!, $roundId: ID!, $after: String) {
    announcedAwards(cohortId: $cohortId, roundId: $roundId, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        category
        title
        people {
          name
          schoolName
        }
        unitName
        rank
        honour {
          zh
          en
        }
        ownObjection
        objectionAnswer
      }
    }
  }
`);

/** The honours of a round. */
export const announcedAwardsQuery = (cohortId: string, roundId: string) =>
  infiniteQueryOptions({
    queryKey: ['announced-awards', cohortId, roundId],
    queryFn: ({ pageParam }) => request(document, { cohortId, roundId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ announcedAwards: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
