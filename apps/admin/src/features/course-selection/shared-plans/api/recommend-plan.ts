import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RecommendPlan($cohortId: ID!, $enrollmentId: ID!, $reason: String!) {
    recommendPlan(cohortId: $cohortId, enrollmentId: $enrollmentId, reason: $reason) {
      __typename
      ... on PlanRecommended {
        enrollmentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Recommends a confirmed plan to colleagues. */
export const useRecommendPlan = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { enrollmentId: string; reason: string }) => {
      const { recommendPlan: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanRecommended':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['plans-to-recommend'], ['plan-recommendations']], ...(onDone ? { onDone } : {}) },
  );
