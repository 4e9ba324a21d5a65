import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SchoolPlanContentInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { schoolPlanQuery } from './school-plan.js';

const document = graphql(`
  mutation SaveSchoolPlan($cohortId: ID!, $unitId: ID!, $basedOn: Int!, $content: SchoolPlanContentInput!) {
    saveSchoolPlan(cohortId: $cohortId, unitId: $unitId, basedOn: $basedOn, content: $content) {
      __typename
      ... on SchoolPlanSaved {
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

/** Keeps the whole plan; the answer is the plan as it now stands. */
export function useSaveSchoolPlan(cohortId: string, unitId: string) {
  const queries = useQueryClient();
  return useAction(
    async (input: { basedOn: number; content: SchoolPlanContentInput }) => {
      const { saveSchoolPlan: answer } = await request(document, { cohortId, unitId, ...input });
      switch (answer.__typename) {
        case 'SchoolPlanSaved':
          return done(answer.plan);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      onDone: (plan) =>
        queries.setQueryData(schoolPlanQuery(cohortId, unitId).queryKey, { schoolPlan: plan }),
    },
  );
}
