import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import type { TestPlace } from '../taking/test-question.js';
import { myTestQuery } from './my-test.js';

const document = graphql(`
  mutation SubmitTest($cohortId: ID!, $kind: TestKind!) {
    submitTest(cohortId: $cohortId, kind: $kind) {
      __typename
      ... on TestSubmitted {
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

/** Hands the test in, once and for good. Courses, plan and next step follow from it, so everything is read anew. */
export function useSubmitTest(place: TestPlace, onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    async (_: void) => {
      const { cohortId, kind } = place;
      const { submitTest: answer } = await request(document, { cohortId, kind });
      switch (answer.__typename) {
        case 'TestSubmitted':
          return done(answer.test);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      onDone: (myTest) => {
        onDone();
        queries.setQueryData(myTestQuery(place).queryKey, { myTest, fromDevice: false });
        void queries.invalidateQueries();
      },
    },
  );
}
