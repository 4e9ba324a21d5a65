import { graphql } from '../../../gql/gql.js';
import type { RosterLeavingReason } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation MarkRosterLeavers($importId: ID!, $teacherIds: [ID!]!, $reason: RosterLeavingReason) {
    markRosterLeavers(importId: $importId, teacherIds: $teacherIds, reason: $reason) {
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

/** Says of teachers who are not in the file that they leave, or stay. */
export const useMarkRosterLeavers = (onDone: () => void = () => undefined) =>
  useAction(
    async (input: { importId: string; teacherIds: string[]; reason: RosterLeavingReason | null }) => {
      const { markRosterLeavers: answer } = await request(document, input);
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
