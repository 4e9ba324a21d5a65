import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ReviewRosterImport($importId: ID!) {
    reviewRosterImport(importId: $importId) {
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

/** Says that the changes were looked at again. */
export const useReviewRosterImport = (onDone: () => void = () => undefined) =>
  useAction(
    async (input: { importId: string }) => {
      const { reviewRosterImport: answer } = await request(document, input);
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
