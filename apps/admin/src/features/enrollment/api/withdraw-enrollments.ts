import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation WithdrawEnrollments($cohortId: ID!, $enrollmentIds: [ID!]!, $reason: String!) {
    withdrawEnrollments(cohortId: $cohortId, enrollmentIds: $enrollmentIds, reason: $reason) {
      __typename
      ... on WithdrawEnrollmentsDone {
        withdrawn
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes teachers out of the cohort, all of them or none; the reason stays in the trail. */
export const useWithdrawEnrollments = (cohortId: string, onDone: (withdrawn: number) => void) =>
  useAction(
    async ({ enrollmentIds, reason }: { enrollmentIds: readonly string[]; reason: string }) => {
      const { withdrawEnrollments: answer } = await request(document, {
        cohortId,
        enrollmentIds: [...enrollmentIds],
        reason,
      });
      switch (answer.__typename) {
        case 'WithdrawEnrollmentsDone':
          return done(answer.withdrawn);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
