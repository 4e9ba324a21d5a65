import { graphql } from '../../../../gql/gql.js';
import type { AnswerQuestionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AnswerQuestion($questionId: ID!, $text: String!, $fileIds: [ID!]!) {
    answerQuestion(questionId: $questionId, text: $text, fileIds: $fileIds) {
      __typename
      ... on QuestionAnswered {
        answerId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Answers a question. */
export const useAnswerQuestion = (onDone?: (value: string) => void) =>
  useAction(
    async (input: AnswerQuestionMutationVariables) => {
      const { answerQuestion: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'QuestionAnswered':
          return done(answer.answerId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [
        ['my-questions'],
        ['questions-at-desk'],
        ['question'],
        ['workshop-home'],
        ['workshop-life'],
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
