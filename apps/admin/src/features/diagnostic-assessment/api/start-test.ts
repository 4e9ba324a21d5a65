import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TeachingEnvironment } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import type { TestPlace } from '../taking/test-question.js';
import { leaveReading, myTestQuery, shownAndKept } from './my-test.js';

const document = graphql(`
  mutation StartTest($cohortId: ID!, $kind: TestKind!, $environment: TeachingEnvironment!) {
    startTest(cohortId: $cohortId, kind: $kind, environment: $environment) {
      __typename
      ... on MyTest {
        ...MyTestFields
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

/** Begins the test in an environment; the first questions come with the answer. */
export function useStartTest(place: TestPlace, onDone: () => void) {
  const queries = useQueryClient();
  return useAction(
    async (environment: TeachingEnvironment) => {
      const { cohortId, kind } = place;
      const { startTest: answer } = await request(document, { cohortId, kind, environment });
      await leaveReading(queries, place);
      switch (answer.__typename) {
        case 'MyTest':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      onDone: (test) => {
        queries.setQueryData(myTestQuery(place).queryKey, shownAndKept(place, test));
        onDone();
      },
    },
  );
}
