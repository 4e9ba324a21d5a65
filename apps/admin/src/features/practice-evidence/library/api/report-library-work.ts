import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ReportLibraryWork($cohortId: ID!, $entryId: ID!, $text: String!) {
    reportLibraryWork(cohortId: $cohortId, entryId: $entryId, text: $text) {
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

/** Reports a problem. */
export const useReportLibraryWork = (cohortId: string, entryId: string, onDone?: () => void) =>
  useAction(
    async (input: { text: string }) => {
      const { reportLibraryWork: answer } = await request(document, { cohortId, entryId, ...input });
      switch (answer.__typename) {
        case 'LibraryChanged':
          return done(answer.id);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['library-work']], ...(onDone ? { onDone } : {}) },
  );
