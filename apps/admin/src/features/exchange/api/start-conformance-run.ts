import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation StartConformanceRun {
    startConformanceRun {
      __typename
      ... on ConformanceRunStarted {
        startedAt
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Begins another run; the sandbox is emptied. */
export const useStartConformanceRun = (onDone: () => void) =>
  useAction(
    async () => {
      const { startConformanceRun: answer } = await request(document);
      switch (answer.__typename) {
        case 'ConformanceRunStarted':
          return done(answer.startedAt);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['conformance-run']], onDone },
  );
