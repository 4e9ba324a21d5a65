import { graphql } from '../../../../gql/gql.js';
import type { SaveWorkshopActivityMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation SaveWorkshopActivity($workshopId: ID!, $activityId: ID, $activity: WorkshopActivityInput!) {
    saveWorkshopActivity(workshopId: $workshopId, activityId: $activityId, activity: $activity) {
      __typename
      ... on WorkshopActivitySaved {
        activityId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Plans an activity, or changes the plan. */
export const useSaveWorkshopActivity = (onDone?: (value: string) => void) =>
  useAction(
    async (input: SaveWorkshopActivityMutationVariables) => {
      const { saveWorkshopActivity: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WorkshopActivitySaved':
          return done(answer.activityId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [
        ['workshop-activities'],
        ['workshop-activity'],
        ['workshop-home'],
        ['workshop-life'],
        ['workshops-to-lead'],
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
