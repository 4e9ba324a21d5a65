import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ChangePlanComment($cohortId: ID!, $commentId: ID!, $text: String!) {
    changePlanComment(cohortId: $cohortId, commentId: $commentId, text: $text) {
      __typename
      ... on PlanCommentChanged {
        commentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Writes one’s own comment anew. */
export const useChangePlanComment = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { commentId: string; text: string }) => {
      const { changePlanComment: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanCommentChanged':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['shared-plans']], ...(onDone ? { onDone } : {}) },
  );
