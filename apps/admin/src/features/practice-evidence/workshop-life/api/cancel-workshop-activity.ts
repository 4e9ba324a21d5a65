import { graphql } from '../../../../gql/gql.js';
import type { CancelWorkshopActivityMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation CancelWorkshopActivity($workshopId: ID!, $activityId: ID!, $reason: String!) {
    cancelWorkshopActivity(workshopId: $workshopId, activityId: $activityId, reason: $reason) {
      __typename
      ... on WorkshopChanged {
        workshopId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Calls an activity off. */
export const useCancelWorkshopActivity = (onDone?: (value: string) => void) =>
  useAction(
    async (input: CancelWorkshopActivityMutationVariables) => {
      const { cancelWorkshopActivity: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WorkshopChanged':
          return done(answer.workshopId);
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
