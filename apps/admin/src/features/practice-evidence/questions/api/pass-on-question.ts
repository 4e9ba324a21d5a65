import { graphql } from '../../../../gql/gql.js';
import type { PassOnQuestionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation PassOnQuestion($questionId: ID!, $reason: String!) {
    passOnQuestion(questionId: $questionId, reason: $reason) {
      __typename
      ... on QuestionChanged {
        questionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Passes a question on to the next level. */
export const usePassOnQuestion = (onDone?: (value: string) => void) =>
  useAction(
    async (input: PassOnQuestionMutationVariables) => {
      const { passOnQuestion: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'QuestionChanged':
          return done(answer.questionId);
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
