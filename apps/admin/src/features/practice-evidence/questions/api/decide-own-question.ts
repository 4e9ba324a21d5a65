import { graphql } from '../../../../gql/gql.js';
import type { DecideOwnQuestionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideOwnQuestion($questionId: ID!, $act: OwnQuestionAct!, $answerId: ID, $reason: String!) {
    decideOwnQuestion(questionId: $questionId, act: $act, answerId: $answerId, reason: $reason) {
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

/** Accepts an answer, asks on, or takes the question back. */
export const useDecideOwnQuestion = (onDone?: (value: string) => void) =>
  useAction(
    async (input: DecideOwnQuestionMutationVariables) => {
      const { decideOwnQuestion: answer } = await request(document, input);
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
