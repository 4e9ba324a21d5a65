import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ShowPlanInRegion($cohortId: ID!, $enrollmentId: ID!, $shows: Boolean!) {
    showPlanInRegion(cohortId: $cohortId, enrollmentId: $enrollmentId, shows: $shows) {
      __typename
      ... on PlanShownInRegion {
        enrollmentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Shows a plan in the whole region, or in its county alone. */
export const useShowPlanInRegion = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { enrollmentId: string; shows: boolean }) => {
      const { showPlanInRegion: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanShownInRegion':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['plan-recommendations']], ...(onDone ? { onDone } : {}) },
  );
