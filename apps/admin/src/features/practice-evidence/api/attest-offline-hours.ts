import { graphql } from '../../../gql/gql.js';
import type { OfflineHoursInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation AttestOfflineHours($cohortId: ID!, $theme: Int!, $heldOn: String!, $rows: [OfflineHoursInput!]!) {
    attestOfflineHours(cohortId: $cohortId, theme: $theme, heldOn: $heldOn, rows: $rows) {
      __typename
      ... on AttestOfflineHoursDone {
        count
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Attests the offline hours of a theme for many teachers, or corrects them. */
export const useAttestOfflineHours = (cohortId: string, onDone: (count: number) => void) =>
  useAction(
    async (input: { theme: number; heldOn: string; rows: readonly OfflineHoursInput[] }) => {
      const { attestOfflineHours: answer } = await request(document, {
        cohortId,
        theme: input.theme,
        heldOn: input.heldOn,
        rows: [...input.rows],
      });
      switch (answer.__typename) {
        case 'AttestOfflineHoursDone':
          return done(answer.count);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
