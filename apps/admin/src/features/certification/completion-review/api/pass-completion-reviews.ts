import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { REVIEW_KEY } from './completion-review.js';

const document = graphql(`
  mutation PassCompletionReviews($cohortId: ID!, $unitId: ID!, $expected: Int!) {
    passCompletionReviews(cohortId: $cohortId, unitId: $unitId, expected: $expected) {
      __typename
      ... on CompletionReviewsPassed {
        passed
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Passes everybody below a unit whom nothing keeps back. */
export const usePassCompletionReviews = () =>
  useAction(
    async (input: { cohortId: string; unitId: string; expected: number }) => {
      const { passCompletionReviews: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'CompletionReviewsPassed':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[REVIEW_KEY]] },
  );
