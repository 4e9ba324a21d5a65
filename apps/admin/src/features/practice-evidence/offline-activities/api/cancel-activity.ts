import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation CancelActivity($activityId: ID!, $reason: String!) {
    cancelActivity(activityId: $activityId, reason: $reason) {
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

/** Calls an activity off. */
export const useCancelActivity = (onDone?: (activityId: string) => void) =>
  useAction(
    async (input: { activityId: string; reason: string }) => {
      const { cancelActivity: answer } = await request(document, input);
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
