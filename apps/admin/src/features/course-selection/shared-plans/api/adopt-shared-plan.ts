import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AdoptSharedPlan($cohortId: ID!, $sharedPlanId: ID!) {
    adoptSharedPlan(cohortId: $cohortId, sharedPlanId: $sharedPlanId) {
      __typename
      ... on SharedPlanAdopted {
        added
        had
        skipped
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes the courses that one may choose over into one’s own draft. */
export const useAdoptSharedPlan = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { sharedPlanId: string }) => {
      const { adoptSharedPlan: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'SharedPlanAdopted':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['my-plan']], ...(onDone ? { onDone } : {}) },
  );
