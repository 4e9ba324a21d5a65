import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DeletePlanComment($cohortId: ID!, $commentId: ID!) {
    deletePlanComment(cohortId: $cohortId, commentId: $commentId) {
      __typename
      ... on PlanCommentDeleted {
        commentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Deletes one’s own comment. */
export const useDeletePlanComment = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { commentId: string }) => {
      const { deletePlanComment: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanCommentDeleted':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['shared-plans']], ...(onDone ? { onDone } : {}) },
  );
