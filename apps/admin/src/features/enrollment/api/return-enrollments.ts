import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ReturnEnrollments($cohortId: ID!, $enrollmentIds: [ID!]!, $reason: String!) {
    returnEnrollments(cohortId: $cohortId, enrollmentIds: $enrollmentIds, reason: $reason) {
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

/** Returns enrollments that are not confirmed to their schools. */
export const useReturnEnrollments = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { enrollmentIds: readonly string[]; reason: string }) => {
      const { returnEnrollments: answer } = await request(document, {
        cohortId,
        enrollmentIds: [...input.enrollmentIds],
        reason: input.reason,
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
