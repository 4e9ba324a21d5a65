import { graphql } from '../../../gql/gql.js';
import type { CohortState } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation AdvanceCohort($cohortId: ID!, $to: CohortState!) {
    advanceCohort(cohortId: $cohortId, to: $to) {
      __typename
      ... on AdvanceCohortDone {
        from
        to
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Brings the cohort to its next state. */
export const useAdvanceCohort = (cohortId: string, onDone: () => void) =>
  useAction(
    async (to: CohortState) => {
      const { advanceCohort: answer } = await request(document, { cohortId, to });
      switch (answer.__typename) {
        case 'AdvanceCohortDone':
          return done(answer.to);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
