import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation CommentOnPlan($cohortId: ID!, $sharedPlanId: ID!, $text: String!) {
    commentOnPlan(cohortId: $cohortId, sharedPlanId: $sharedPlanId, text: $text) {
      __typename
      ... on PlanCommented {
        sharedPlanId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Says something about a plan. */
export const useCommentOnPlan = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { sharedPlanId: string; text: string }) => {
      const { commentOnPlan: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanCommented':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['shared-plans']], ...(onDone ? { onDone } : {}) },
  );
