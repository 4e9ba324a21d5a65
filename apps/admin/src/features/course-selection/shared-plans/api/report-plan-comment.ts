import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ReportPlanComment($cohortId: ID!, $commentId: ID!) {
    reportPlanComment(cohortId: $cohortId, commentId: $commentId) {
      __typename
      ... on PlanCommentReported {
        commentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Reports a comment of somebody else. */
export const useReportPlanComment = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { commentId: string }) => {
      const { reportPlanComment: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'PlanCommentReported':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['shared-plans']], ...(onDone ? { onDone } : {}) },
  );
