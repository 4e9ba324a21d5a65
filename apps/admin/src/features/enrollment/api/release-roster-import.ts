import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ReleaseRosterImport($importId: ID!, $reason: String!) {
    releaseRosterImport(importId: $importId, reason: $reason) {
      __typename
      ... on RosterImportStepDone {
        importId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Lets an import that changes too much be committed. */
export const useReleaseRosterImport = (onDone: () => void = () => undefined) =>
  useAction(
    async (input: { importId: string; reason: string }) => {
      const { releaseRosterImport: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'RosterImportStepDone':
          return done(answer.importId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['roster-import'], ['roster-imports'], ['roster-changes']], onDone },
  );
