import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import type { AnswerGiven } from './save-pre-test-answers.js';

const document = graphql(`
  mutation SubmitPreTest($cohortId: ID!, $answers: [PreTestAnswerInput!]!) {
    submitPreTest(cohortId: $cohortId, answers: $answers) {
      __typename
      ... on PreTestSubmitted {
        preTest {
          state
        }
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

/** Hands the pre-test in, once and for good. Courses, plan and next step follow from it, so everything is read anew. */
export const useSubmitPreTest = (cohortId: string, onDone: () => void) =>
  useAction(
    async (answers: readonly AnswerGiven[]) => {
      const { submitPreTest: answer } = await request(document, { cohortId, answers: [...answers] });
      switch (answer.__typename) {
        case 'PreTestSubmitted':
          return done(answer.preTest.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
