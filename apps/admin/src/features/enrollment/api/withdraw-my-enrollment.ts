import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation WithdrawMyEnrollment($cohortId: ID!, $reason: String!) {
    withdrawMyEnrollment(cohortId: $cohortId, reason: $reason) {
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

/** Takes the teacher who asks out of a cohort. */
export const useWithdrawMyEnrollment = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { reason: string }) => {
      const { withdrawMyEnrollment: answer } = await request(document, { cohortId, ...input });
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
