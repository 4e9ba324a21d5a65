import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { PostVersionsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PostVersions($workshopId: ID!, $postId: ID!) {
    postVersions(workshopId: $workshopId, postId: $postId) {
      text
      replacedAt
    }
  }
`);

export type PostVersion = NonNullable<PostVersionsQuery['postVersions']>[number];

/** What a post said before. */
export const postVersionsQuery = (workshopId: string, postId: string) =>
  queryOptions({
    queryKey: ['post-versions', workshopId, postId],
    queryFn: () => request(document, { workshopId, postId }),
  });
