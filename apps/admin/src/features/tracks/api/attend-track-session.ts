import { graphql } from '../../../gql/gql.js';
import type { AttendTrackSessionMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation AttendTrackSession($sessionId: ID!, $code: String!) {
    attendTrackSession(sessionId: $sessionId, code: $code) {
      __typename
      ... on AttendTrackSessionDone {
        day
        half
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Notes that one is there, by the code shown on site. */
export const useAttendTrackSession = (
  onDone?: (value: { day: string; half: 'MORNING' | 'AFTERNOON' }) => void,
) =>
  useAction(
    async (input: AttendTrackSessionMutationVariables) => {
      const { attendTrackSession: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'AttendTrackSessionDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['my-track-sessions']], ...(onDone ? { onDone } : {}) },
  );
