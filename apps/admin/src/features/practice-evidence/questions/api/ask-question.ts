import { graphql } from '../../../../gql/gql.js';
import type { AskQuestionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AskQuestion($cohortId: ID!, $question: NewQuestionInput!) {
    askQuestion(cohortId: $cohortId, question: $question) {
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

/** Asks. */
export const useAskQuestion = (onDone?: (value: string) => void) =>
  useAction(
    async (input: AskQuestionMutationVariables) => {
      const { askQuestion: answer } = await request(document, input);
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
