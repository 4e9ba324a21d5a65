import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DiscardRosterImport($importId: ID!) {
    discardRosterImport(importId: $importId) {
      __typename
      ... on DiscardRosterImportDone {
        importId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Throws a checked file away; the roster stays as it is. */
export const useDiscardRosterImport = () =>
  useAction(
    async (importId: string) => {
      const { discardRosterImport: answer } = await request(document, { importId });
      switch (answer.__typename) {
        case 'DiscardRosterImportDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
