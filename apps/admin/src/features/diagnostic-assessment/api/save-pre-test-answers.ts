import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation SavePreTestAnswers($cohortId: ID!, $answers: [PreTestAnswerInput!]!) {
    savePreTestAnswers(cohortId: $cohortId, answers: $answers) {
      __typename
      ... on PreTestAnswersSaved {
        answered
        total
      }
      ... on Refused {
        problems {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

export interface AnswerGiven {
  readonly question: string;
  readonly option: string;
}

/** Keeps answers, to go on later. What is on the screen is newer than the store, so nothing is read again. */
export const useSavePreTestAnswers = (cohortId: string) =>
  useAction(async (answers: readonly AnswerGiven[]) => {
    const { savePreTestAnswers: answer } = await request(document, { cohortId, answers: [...answers] });
    switch (answer.__typename) {
      case 'PreTestAnswersSaved':
        return done(answers);
      case 'Refused':
        return refused(answer.problems);
      default:
        return assertNever(answer);
    }
  });
