import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AttendActivity($cohortId: ID!, $activityId: ID!, $code: String!) {
    attendActivity(cohortId: $cohortId, activityId: $activityId, code: $code) {
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

/** Checks in with the code that is shown on site. */
export const useAttendActivity = (onDone?: (activityId: string) => void) =>
  useAction(
    async (input: { cohortId: string; activityId: string; code: string }) => {
      const { attendActivity: answer } = await request(document, input);
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
