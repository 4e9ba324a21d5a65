import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CommitRosterImport($importId: ID!) {
    commitRosterImport(importId: $importId) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Begins to put the good rows of a checked file on the roster. */
export const useCommitRosterImport = (onDone: (jobId: string) => void) =>
  useAction(
    async (input: { importId: string }) => {
      const { commitRosterImport: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'BegunJob':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['roster-import'], ['roster-changes']], onDone },
  );
