import { graphql } from '../../../gql/gql.js';
import type { CohortDatesInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation MoveCohortDates($cohortId: ID!, $dates: CohortDatesInput!, $reason: String!) {
    moveCohortDates(cohortId: $cohortId, dates: $dates, reason: $reason) {
      __typename
      ... on MoveCohortDatesDone {
        cohortId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Moves the published dates of a cohort; the reason stays on record. */
export const useMoveCohortDates = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { dates: CohortDatesInput; reason: string }) => {
      const { moveCohortDates: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'MoveCohortDatesDone':
          return done(answer.cohortId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
