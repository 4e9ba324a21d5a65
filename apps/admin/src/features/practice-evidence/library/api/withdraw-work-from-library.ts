import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation WithdrawWorkFromLibrary($cohortId: ID!, $workId: ID!) {
    withdrawWorkFromLibrary(cohortId: $cohortId, workId: $workId) {
      __typename
      ... on LibraryChanged {
        id
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes one’s own work out. */
export const useWithdrawWorkFromLibrary = (cohortId: string, workId: string, onDone?: () => void) =>
  useAction(
    async () => {
      const { withdrawWorkFromLibrary: answer } = await request(document, { cohortId, workId });
      switch (answer.__typename) {
        case 'LibraryChanged':
          return done(answer.id);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [['library-works'], ['library-work'], ['library-works-of-unit'], ['my-honours']],
      ...(onDone ? { onDone } : {}),
    },
  );
