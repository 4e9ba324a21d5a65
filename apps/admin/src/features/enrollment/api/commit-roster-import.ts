import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CommitRosterImport($importId: ID!) {
    commitRosterImport(importId: $importId) {
      __typename
      ... on CommitRosterImportDone {
        teachersAdded
        teachersChanged
        teachersTransferred
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Puts the good rows of a checked file on the roster. */
export const useCommitRosterImport = () =>
  useAction(
    async (importId: string) => {
      const { commitRosterImport: answer } = await request(document, { importId });
      switch (answer.__typename) {
        case 'CommitRosterImportDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
