import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { CommunityThreadsQuery, CommunityThreadsQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query CommunityThreads($cohortId: ID!, $ownCountyOnly: Boolean!, $search: String!, $after: String) {
    communityThreads(
      cohortId: $cohortId
      ownCountyOnly: $ownCountyOnly
      search: $search
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        ...ThreadFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type CommunityThread = CommunityThreadsQuery['communityThreads']['nodes'][number];

/** Threads that leaders have opened to the region. */
export const communityThreadsQuery = (filter: Omit<CommunityThreadsQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['community-threads', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ communityThreads: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
