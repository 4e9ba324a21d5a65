import { graphql } from '../../../gql/gql.js';
import type { ShowAttendanceCodeMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ShowAttendanceCode($programmeId: ID!, $sessionId: ID!, $day: String!, $half: HalfOfDay!) {
    showAttendanceCode(programmeId: $programmeId, sessionId: $sessionId, day: $day, half: $half) {
      __typename
      ... on ShowAttendanceCodeDone {
        code
        validUntil
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Makes the code that is shown on site. */
export const useShowAttendanceCode = (onDone?: (value: { code: string; validUntil: string }) => void) =>
  useAction(
    async (input: ShowAttendanceCodeMutationVariables) => {
      const { showAttendanceCode: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ShowAttendanceCodeDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [], ...(onDone ? { onDone } : {}) },
  );
