import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ModeratePlanComment(
    $cohortId: ID!
    $unitId: ID!
    $commentId: ID!
    $hides: Boolean!
    $reason: String!
  ) {
    moderatePlanComment(
      cohortId: $cohortId
      unitId: $unitId
      commentId: $commentId
      hides: $hides
      reason: $reason
    ) {
      __typename
      ... on PlanCommentModerated {
        commentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Hides a comment, or shows it again. */
export const useModeratePlanComment = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { unitId: string; commentId: string; hides: boolean; reason: string }) => {
      const { moderatePlanComment: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanCommentModerated':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['plan-comments-of-unit']], ...(onDone ? { onDone } : {}) },
  );
