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
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Confirms who takes part, all of them or none. */
export const useConfirmEnrollments = (cohortId: string, onDone: (confirmed: number) => void) =>
  useAction(
    async (enrollmentIds: readonly string[]) => {
      const { confirmEnrollments: answer } = await request(document, {
        cohortId,
        enrollmentIds: [...enrollmentIds],
      });
      switch (answer.__typename) {
        case 'ConfirmEnrollmentsDone':
          return done(answer.confirmed);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
