import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SuggestedTopicsQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SuggestedTopics($cohortId: ID!, $unitId: ID!, $theme: Int, $after: String) {
    suggestedTopics(cohortId: $cohortId, unitId: $unitId, theme: $theme, first: 100, after: $after) {
      totalCount
      nodes {
        id
        theme
        words
        source
        suggestedBy
        isOwn
        taken
        suggestedAt
        withdrawnAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SuggestedTopic = SuggestedTopicsQuery['suggestedTopics']['nodes'][number];

/** Topics that offices and leaders suggest beside the policy's. */
export const suggestedTopicsQuery = (cohortId: string, unitId: string, theme: number | null) =>
  infiniteQueryOptions({
    queryKey: ['suggested-topics', cohortId, unitId, theme],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, theme, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ suggestedTopics: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
