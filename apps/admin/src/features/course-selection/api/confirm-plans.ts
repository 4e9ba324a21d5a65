import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ConfirmPlans($cohortId: ID!, $enrollmentIds: [ID!]!) {
    confirmPlans(cohortId: $cohortId, enrollmentIds: $enrollmentIds) {
      __typename
      ... on PlansConfirmed {
        confirmed
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Confirms plans, all of them or none. */
export const useConfirmPlans = (cohortId: string, onDone: (confirmed: number) => void) =>
  useAction(
    async (enrollmentIds: readonly string[]) => {
      const { confirmPlans: answer } = await request(document, {
        cohortId,
        enrollmentIds: [...enrollmentIds],
      });
      switch (answer.__typename) {
        case 'PlansConfirmed':
          return done(answer.confirmed);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
