import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DrawSpotChecks($cohortId: ID!, $unitId: ID!) {
    drawSpotChecks(cohortId: $cohortId, unitId: $unitId) {
      __typename
      ... on DrawSpotChecksDone {
        count
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Draws spot checks. */
export const useDrawSpotChecks = (onDone?: (count: number) => void) =>
  useAction(
    async (input: { cohortId: string; unitId: string }) => {
      const { drawSpotChecks: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DrawSpotChecksDone':
          return done(answer.count);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['activities'], ['spot-checks']], ...(onDone ? { onDone } : {}) },
  );
