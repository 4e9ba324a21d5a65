import { graphql } from '../../../../gql/gql.js';
import type { ReviewSchoolPlanMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ReviewSchoolPlan(
    $schoolPlanId: ID!
    $version: Int!
    $decision: SchoolPlanDecision!
    $reason: String!
    $comments: [SchoolPlanCommentInput!]!
  ) {
    reviewSchoolPlan(
      schoolPlanId: $schoolPlanId
      version: $version
      decision: $decision
      reason: $reason
      comments: $comments
    ) {
      __typename
      ... on SchoolPlanReviewed {
        planId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Approves or returns the version that waits. */
export const useReviewSchoolPlan = (onDone: () => void) =>
  useAction(
    async (input: ReviewSchoolPlanMutationVariables) => {
      const { reviewSchoolPlan: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'SchoolPlanReviewed':
          return done(answer.planId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['school-plan-to-review'], ['school-plans']], onDone },
  );
