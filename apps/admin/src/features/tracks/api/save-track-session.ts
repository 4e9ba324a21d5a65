import { graphql } from '../../../gql/gql.js';
import type { SaveTrackSessionMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation SaveTrackSession($programmeId: ID!, $session: TrackSessionInput!) {
    saveTrackSession(programmeId: $programmeId, session: $session) {
      __typename
      ... on SaveTrackSessionDone {
        sessionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Opens a session of a track, or changes one. */
export const useSaveTrackSession = (onDone?: (value: string) => void) =>
  useAction(
    async (input: SaveTrackSessionMutationVariables) => {
      const { saveTrackSession: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'SaveTrackSessionDone':
          return done(answer.sessionId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['tracks']], ...(onDone ? { onDone } : {}) },
  );
