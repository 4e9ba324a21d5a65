import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { QuestionsAtDeskQuery, QuestionsAtDeskQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query QuestionsAtDesk(
    $cohortId: ID!
    $unitId: ID!
    $view: QuestionDeskView!
    $search: String!
    $after: String
  ) {
    questionsAtDesk(
      cohortId: $cohortId
      unitId: $unitId
      view: $view
      search: $search
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        ...QuestionFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type QuestionAtDesk = QuestionsAtDeskQuery['questionsAtDesk']['nodes'][number];

/** Questions at the desk of a level. */
export const questionsAtDeskQuery = (filter: Omit<QuestionsAtDeskQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['questions-at-desk', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ questionsAtDesk: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
