import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation FindLibraryWorkUseful($cohortId: ID!, $entryId: ID!, $useful: Boolean!) {
    findLibraryWorkUseful(cohortId: $cohortId, entryId: $entryId, useful: $useful) {
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

/** Says that a work is useful, or takes that back. */
export const useFindLibraryWorkUseful = (cohortId: string, entryId: string, onDone?: () => void) =>
  useAction(
    async (input: { useful: boolean }) => {
      const { findLibraryWorkUseful: answer } = await request(document, { cohortId, entryId, ...input });
      switch (answer.__typename) {
        case 'LibraryChanged':
          return done(answer.id);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['library-works'], ['library-work']], ...(onDone ? { onDone } : {}) },
  );
