import { graphql } from '../../../../gql/gql.js';
import type { MarkQuestionCommonMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation MarkQuestionCommon($questionId: ID!, $isCommon: Boolean!) {
    markQuestionCommon(questionId: $questionId, isCommon: $isCommon) {
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

/** Puts a question among those of common use, or takes it out. */
export const useMarkQuestionCommon = (onDone?: (value: string) => void) =>
  useAction(
    async (input: MarkQuestionCommonMutationVariables) => {
      const { markQuestionCommon: answer } = await request(document, input);
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
