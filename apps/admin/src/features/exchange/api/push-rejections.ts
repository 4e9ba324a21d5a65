import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PushRejectionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query PushRejections($cohortId: ID!, $pushId: ID!, $after: String) {
    pushRejections(cohortId: $cohortId, pushId: $pushId, first: 50, after: $after) {
      totalCount
      nodes {
        index
        recordId
        code
        field
        zh
        en
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type PushRejection = PushRejectionsQuery['pushRejections']['nodes'][number];

/** Records of a push that were rejected, in their order. */
export const pushRejectionsQuery = (cohortId: string, pushId: string) =>
  infiniteQueryOptions({
    queryKey: ['push-rejections', cohortId, pushId],
    queryFn: ({ pageParam }) => request(document, { cohortId, pushId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pushRejections: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
