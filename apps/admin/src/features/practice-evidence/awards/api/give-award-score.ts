import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation GiveAwardScore(
    $cohortId: ID!
    $taskId: ID!
    $technical: Int!
    $teaching: Int!
    $comment: String!
  ) {
    giveAwardScore(
      cohortId: $cohortId
      taskId: $taskId
      technical: $technical
      teaching: $teaching
      comment: $comment
    ) {
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

/** Scores a work. */
export const useGiveAwardScore = (cohortId: string, taskId: string, onDone?: () => void) =>
  useAction(
    async (input: { technical: number; teaching: number; comment: string }) => {
      const { giveAwardScore: answer } = await request(document, { cohortId, taskId, ...input });
      switch (answer.__typename) {
        case 'AwardWorkJudged':
          return done(answer.taskId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['judging-tasks'], ['judging-task']], ...(onDone ? { onDone } : {}) },
  );
