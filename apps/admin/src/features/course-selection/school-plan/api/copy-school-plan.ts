import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { schoolPlanQuery } from './school-plan.js';

const document = graphql(`
  mutation CopySchoolPlan($cohortId: ID!, $unitId: ID!, $fromCohortId: ID!) {
    copySchoolPlan(cohortId: $cohortId, unitId: $unitId, fromCohortId: $fromCohortId) {
      __typename
      ... on SchoolPlanCopied {
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

/** Begins an empty plan with that of an earlier cohort. */
export function useCopySchoolPlan(cohortId: string, unitId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    async (input: { fromCohortId: string }) => {
      const { copySchoolPlan: answer } = await request(document, { cohortId, unitId, ...input });
      switch (answer.__typename) {
        case 'SchoolPlanCopied':
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
