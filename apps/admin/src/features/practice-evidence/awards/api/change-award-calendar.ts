import { graphql } from '../../../../gql/gql.js';
import type { AwardCalendarInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ChangeAwardCalendar($cohortId: ID!, $unitId: ID!, $roundId: ID!, $calendar: AwardCalendarInput!) {
    changeAwardCalendar(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, calendar: $calendar) {
      __typename
      ... on AwardRoundChanged {
        roundId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Sets the days of a round anew. */
export const useChangeAwardCalendar = (
  cohortId: string,
  unitId: string,
  roundId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { calendar: AwardCalendarInput }) => {
      const { changeAwardCalendar: answer } = await request(document, {
        cohortId,
        unitId,
        roundId,
        ...input,
      });
      switch (answer.__typename) {
        case 'AwardRoundChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['award-rounds'], ['award-round']], ...(onDone ? { onDone } : {}) },
  );
