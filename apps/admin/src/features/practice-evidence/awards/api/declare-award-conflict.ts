import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DeclareAwardConflict($cohortId: ID!, $taskId: ID!, $reason: String!) {
    declareAwardConflict(cohortId: $cohortId, taskId: $taskId, reason: $reason) {
      __typename
      ... on AwardWorkJudged {
        taskId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Hands a work back. */
export const useDeclareAwardConflict = (cohortId: string, taskId: string, onDone?: () => void) =>
  useAction(
    async (input: { reason: string }) => {
      const { declareAwardConflict: answer } = await request(document, { cohortId, taskId, ...input });
      switch (answer.__typename) {
        case 'AwardWorkJudged':
          return done(answer.taskId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['judging-tasks']], ...(onDone ? { onDone } : {}) },
  );
