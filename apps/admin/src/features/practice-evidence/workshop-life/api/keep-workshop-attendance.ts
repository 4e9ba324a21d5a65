import { graphql } from '../../../../gql/gql.js';
import type { KeepWorkshopAttendanceMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation KeepWorkshopAttendance(
    $workshopId: ID!
    $activityId: ID!
    $marks: [WorkshopAttendanceMarkInput!]!
  ) {
    keepWorkshopAttendance(workshopId: $workshopId, activityId: $activityId, marks: $marks) {
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

/** Notes who was at an activity. */
export const useKeepWorkshopAttendance = (onDone?: (value: string) => void) =>
  useAction(
    async (input: KeepWorkshopAttendanceMutationVariables) => {
      const { keepWorkshopAttendance: answer } = await request(document, input);
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
        ['workshop-members'],
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
