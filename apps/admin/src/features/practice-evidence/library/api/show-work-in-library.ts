import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ShowWorkInLibrary($cohortId: ID!, $workId: ID!) {
    showWorkInLibrary(cohortId: $cohortId, workId: $workId) {
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

/** Shows one’s own honoured work. */
export const useShowWorkInLibrary = (cohortId: string, workId: string, onDone?: () => void) =>
  useAction(
    async () => {
      const { showWorkInLibrary: answer } = await request(document, { cohortId, workId });
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
