import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import type { TestPlace } from '../taking/test-question.js';
import { leaveReading, myTestQuery, shownAndKept } from './my-test.js';

const document = graphql(`
  mutation NextTestBlock($cohortId: ID!, $kind: TestKind!) {
    nextTestBlock(cohortId: $cohortId, kind: $kind) {
      __typename
      ... on TestBlockIssued {
        test {
          ...MyTestFields
        }
      }
      ... on Refused {
        problems {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

/** Asks for the questions that follow from the answers so far; there may be none. */
export function useNextTestBlock(place: TestPlace) {
  const queries = useQueryClient();
  return useAction(
    async (_: void) => {
      const { cohortId, kind } = place;
      const { nextTestBlock: answer } = await request(document, { cohortId, kind });
      await leaveReading(queries, place);
      switch (answer.__typename) {
        case 'TestBlockIssued':
          return done(answer.test);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      onDone: (test) => {
        queries.setQueryData(myTestQuery(place).queryKey, shownAndKept(place, test));
      },
    },
  );
}
