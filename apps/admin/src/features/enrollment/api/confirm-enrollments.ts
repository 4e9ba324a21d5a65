import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ConfirmEnrollments($cohortId: ID!, $enrollmentIds: [ID!]!) {
    confirmEnrollments(cohortId: $cohortId, enrollmentIds: $enrollmentIds) {
      __typename
      ... on ConfirmEnrollmentsDone {
        confirmed
        waiting
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Confirms who takes part; for whom no place is free waits. */
export const useConfirmEnrollments = (cohortId: string, onDone: () => void) =>
  useAction(
    async (enrollmentIds: readonly string[]) => {
      const { confirmEnrollments: answer } = await request(document, {
        cohortId,
        enrollmentIds: [...enrollmentIds],
      });
      switch (answer.__typename) {
        case 'ConfirmEnrollmentsDone':
          return done({ confirmed: answer.confirmed, waiting: answer.waiting });
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
