import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myPlanHistoryQuery } from './plan-history.js';
import { myPlanQuery } from './my-plan.js';

const document = graphql(`
  mutation SubmitPlan($cohortId: ID!, $basedOn: Int!) {
    submitPlan(cohortId: $cohortId, basedOn: $basedOn) {
      __typename
      ... on PlanSubmitted {
        plan {
          state
        }
      }
      ... on Refused {
        problems {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

/** Hands the plan in as it is saved; takes the revision that the teacher saw. */
export const useSubmitPlan = (cohortId: string, onDone: () => void) =>
  useAction(
    async (basedOn: number) => {
      const { submitPlan: answer } = await request(document, { cohortId, basedOn });
      switch (answer.__typename) {
        case 'PlanSubmitted':
          return done(answer.plan.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      // The next step on the first page follows from the plan.
      invalidates: [
        myPlanQuery(cohortId).queryKey,
        myPlanHistoryQuery(cohortId).queryKey,
        ['my-progress', cohortId],
      ],
      onDone,
    },
  );
