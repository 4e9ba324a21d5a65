import { graphql } from '../../../../gql/gql.js';
import type { ActivityHoursInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AttestActivities($cohortId: ID!, $rows: [ActivityHoursInput!]!) {
    attestActivities(cohortId: $cohortId, rows: $rows) {
      __typename
      ... on AttestActivitiesDone {
        count
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Attests hours of activities for many teachers. */
export const useAttestActivities = (onDone?: (count: number) => void) =>
  useAction(
    async (input: { cohortId: string; rows: ActivityHoursInput[] }) => {
      const { attestActivities: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'AttestActivitiesDone':
          return done(answer.count);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
