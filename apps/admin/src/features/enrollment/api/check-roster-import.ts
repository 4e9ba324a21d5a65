import { graphql } from '../../../gql/gql.js';
import type { RosterCheckInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CheckRosterImport($importId: ID!, $settings: RosterCheckInput!) {
    checkRosterImport(importId: $importId, settings: $settings) {
      __typename
      ... on CheckRosterImportDone {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Checks every row by the columns as settled; long files as a job, whose id is answered. */
export const useCheckRosterImport = (onDone: (jobId: string | null) => void) =>
  useAction(
    async (input: { importId: string; settings: RosterCheckInput }) => {
      const { checkRosterImport: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'CheckRosterImportDone':
          return done(answer.jobId ?? null);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [['roster-import'], ['roster-problems'], ['roster-changes'], ['roster-file-preview']],
      onDone,
    },
  );
