import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { ThreadPostsQuery, ThreadPostsQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ThreadPosts($workshopId: ID!, $threadId: ID!, $after: String) {
    threadPosts(workshopId: $workshopId, threadId: $threadId, first: 50, after: $after) {
      totalCount
      nodes {
        postId
        text
        byName
        byRole
        schoolName
        isOwn
        writtenAt
        changedAt
        removedAt
        removedByName
        removedByAuthor
        removedReason
        files {
          id
          name
          sizeBytes: bytes
          mediaType
        }
        replies {
          postId
          text
          byName
          byRole
          schoolName
          isOwn
          writtenAt
          changedAt
          removedAt
          removedByName
          removedByAuthor
          removedReason
          files {
            id
            name
            sizeBytes: bytes
            mediaType
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Post = ThreadPostsQuery['threadPosts']['nodes'][number];

/** Posts of a thread with the replies to them. */
export const threadPostsQuery = (filter: Omit<ThreadPostsQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['thread-posts', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ threadPosts: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
