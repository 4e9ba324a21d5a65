import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myPlanQuery } from './my-plan.js';

const document = graphql(`
  mutation SavePlan($cohortId: ID!, $courseIds: [ID!]!) {
    savePlan(cohortId: $cohortId, courseIds: $courseIds) {
      __typename
      ... on PlanSaved {
        plan {
          ...PlanFields
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

/** Keeps all courses of the plan as a draft; the answer is the plan as it now stands. */
export function useSavePlan(cohortId: string) {
  const queries = useQueryClient();
  return useAction(
    async (courseIds: readonly string[]) => {
      const { savePlan: answer } = await request(document, { cohortId, courseIds: [...courseIds] });
      switch (answer.__typename) {
        case 'PlanSaved':
          return done(answer.plan);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { onDone: (plan) => queries.setQueryData(myPlanQuery(cohortId).queryKey, { myPlan: plan }) },
  );
}
