import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query JudgingTasks($cohortId: ID!, $after: String) {
    judgingTasks(cohortId: $cohortId, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...JudgingTaskFields
      }
    }
  }
`);

/** What one has to score. */
export const judgingTasksQuery = (cohortId: string) =>
  infiniteQueryOptions({
    queryKey: ['judging-tasks', cohortId],
    queryFn: ({ pageParam }) => request(document, { cohortId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ judgingTasks: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
