import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ReturnPlan($cohortId: ID!, $enrollmentId: ID!, $reason: String!) {
    returnPlan(cohortId: $cohortId, enrollmentId: $enrollmentId, reason: $reason) {
      __typename
      ... on PlanReturned {
        enrollmentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Gives a plan back to the teacher, saying why. */
export const useReturnPlan = (cohortId: string, onDone: () => void) =>
  useAction(
    async ({ enrollmentId, reason }: { enrollmentId: string; reason: string }) => {
      const { returnPlan: answer } = await request(document, { cohortId, enrollmentId, reason });
      switch (answer.__typename) {
        case 'PlanReturned':
          return done(answer.enrollmentId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
