import { graphql } from '../../../../gql/gql.js';
import type { AnswerWorkshopActivityMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AnswerWorkshopActivity($workshopId: ID!, $activityId: ID!, $coming: Boolean!) {
    answerWorkshopActivity(workshopId: $workshopId, activityId: $activityId, coming: $coming) {
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

/** Says whether one comes. */
export const useAnswerWorkshopActivity = (onDone?: (value: string) => void) =>
  useAction(
    async (input: AnswerWorkshopActivityMutationVariables) => {
      const { answerWorkshopActivity: answer } = await request(document, input);
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
