import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { schoolPlanQuery } from './school-plan.js';

const document = graphql(`
  mutation SubmitSchoolPlan($cohortId: ID!, $unitId: ID!, $basedOn: Int!) {
    submitSchoolPlan(cohortId: $cohortId, unitId: $unitId, basedOn: $basedOn) {
      __typename
      ... on SchoolPlanSubmitted {
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

/** Hands the plan in as it is saved. */
export function useSubmitSchoolPlan(cohortId: string, unitId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    async (input: { basedOn: number }) => {
      const { submitSchoolPlan: answer } = await request(document, { cohortId, unitId, ...input });
      switch (answer.__typename) {
        case 'SchoolPlanSubmitted':
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
