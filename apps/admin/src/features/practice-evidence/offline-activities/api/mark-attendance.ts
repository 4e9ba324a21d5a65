import { graphql } from '../../../../gql/gql.js';
import type { AttendanceMarkInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation MarkAttendance($activityId: ID!, $marks: [AttendanceMarkInput!]!, $reason: String!) {
    markAttendance(activityId: $activityId, marks: $marks, reason: $reason) {
      __typename
      ... on ActivityDone {
        activityId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Notes attendance by hand. */
export const useMarkAttendance = (onDone?: (activityId: string) => void) =>
  useAction(
    async (input: { activityId: string; marks: AttendanceMarkInput[]; reason: string }) => {
      const { markAttendance: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ActivityDone':
          return done(answer.activityId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['activities'], ['spot-checks']], ...(onDone ? { onDone } : {}) },
  );
