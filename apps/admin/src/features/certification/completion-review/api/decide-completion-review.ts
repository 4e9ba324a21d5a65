import { graphql } from '../../../../gql/gql.js';
import type { CompletionReviewDecision } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { REVIEW_KEY } from './completion-review.js';

const document = graphql(`
  mutation DecideCompletionReview(
    $cohortId: ID!
    $enrollmentId: ID!
    $decision: CompletionReviewDecision!
    $reason: String!
  ) {
    decideCompletionReview(
      cohortId: $cohortId
      enrollmentId: $enrollmentId
      decision: $decision
      reason: $reason
    ) {
      __typename
      ... on CompletionReviewDecided {
        enrollmentId
        state
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Decides about one learner. */
export const useDecideCompletionReview = () =>
  useAction(
    async (input: {
      cohortId: string;
      enrollmentId: string;
      decision: CompletionReviewDecision;
      reason: string;
    }) => {
      const { decideCompletionReview: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'CompletionReviewDecided':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[REVIEW_KEY]] },
  );
