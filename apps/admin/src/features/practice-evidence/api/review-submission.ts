import { graphql } from '../../../gql/gql.js';
import type { SubmissionReviewInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ReviewSubmission($submissionId: ID!, $version: Int!, $review: SubmissionReviewInput!) {
    reviewSubmission(submissionId: $submissionId, version: $version, review: $review) {
      __typename
      ... on ReviewSubmissionDone {
        submission {
          id
          state
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Accepts a work with its score, or returns it with advice. */
export const useReviewSubmission = (onDone: () => void) =>
  useAction(
    async (input: { submissionId: string; version: number; review: SubmissionReviewInput }) => {
      const { reviewSubmission: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ReviewSubmissionDone':
          return done(answer.submission);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
