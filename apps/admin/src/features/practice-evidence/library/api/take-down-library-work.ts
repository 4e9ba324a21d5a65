import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation TakeDownLibraryWork($cohortId: ID!, $unitId: ID!, $entryId: ID!, $reason: String!) {
    takeDownLibraryWork(cohortId: $cohortId, unitId: $unitId, entryId: $entryId, reason: $reason) {
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

/** Takes a work down. */
export const useTakeDownLibraryWork = (cohortId: string, unitId: string, onDone?: () => void) =>
  useAction(
    async (input: { entryId: string; reason: string }) => {
      const { takeDownLibraryWork: answer } = await request(document, { cohortId, unitId, ...input });
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
