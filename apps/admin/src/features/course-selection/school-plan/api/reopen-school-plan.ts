import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { schoolPlanQuery } from './school-plan.js';

const document = graphql(`
  mutation ReopenSchoolPlan($cohortId: ID!, $unitId: ID!) {
    reopenSchoolPlan(cohortId: $cohortId, unitId: $unitId) {
      __typename
      ... on SchoolPlanReopened {
        plan {
          ...SchoolPlanFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Opens an approved plan for a change. */
export function useReopenSchoolPlan(cohortId: string, unitId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    async () => {
      const { reopenSchoolPlan: answer } = await request(document, { cohortId, unitId });
      switch (answer.__typename) {
        case 'SchoolPlanReopened':
          return done(answer.plan);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      onDone: (plan) => {
        queries.setQueryData(schoolPlanQuery(cohortId, unitId).queryKey, { schoolPlan: plan });
        onDone();
      },
    },
  );
}
