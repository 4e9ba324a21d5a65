import { graphql } from '../../../../gql/gql.js';
import type { LeavingReason } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation NoteLeaving($teacherId: ID!, $reason: LeavingReason!, $leftOn: String!, $note: String!) {
    noteLeaving(teacherId: $teacherId, reason: $reason, leftOn: $leftOn, note: $note) {
      __typename
      ... on NoteLeavingDone {
        withdrawn
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes a teacher off the roster. */
export const useNoteLeaving = (onDone?: (value: number) => void) =>
  useAction(
    async (input: { teacherId: string; reason: LeavingReason; leftOn: string; note: string }) => {
      const { noteLeaving: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'NoteLeavingDone':
          return done(answer.withdrawn);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
