import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MyQuestionsQuery, MyQuestionsQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MyQuestions($cohortId: ID!, $view: QuestionView!, $search: String!, $after: String) {
    myQuestions(cohortId: $cohortId, view: $view, search: $search, first: 50, after: $after) {
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

export type Question = MyQuestionsQuery['myQuestions']['nodes'][number];

/** Questions that a teacher asked, may answer or find. */
export const myQuestionsQuery = (filter: Omit<MyQuestionsQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['my-questions', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ myQuestions: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
