import { graphql } from '../../../../gql/gql.js';
import type { OfflineActivityInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation PlanActivity($cohortId: ID!, $unitId: ID!, $activity: OfflineActivityInput!) {
    planActivity(cohortId: $cohortId, unitId: $unitId, activity: $activity) {
      __typename
      ... on PlanActivityDone {
        activityId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Plans an activity and invites teachers. */
export const usePlanActivity = (onDone?: (activityId: string) => void) =>
  useAction(
    async (input: { cohortId: string; unitId: string; activity: OfflineActivityInput }) => {
      const { planActivity: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'PlanActivityDone':
          return done(answer.activityId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['activities'], ['spot-checks']], ...(onDone ? { onDone } : {}) },
  );
