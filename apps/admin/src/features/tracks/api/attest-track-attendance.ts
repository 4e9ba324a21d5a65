import { graphql } from '../../../gql/gql.js';
import type { AttestTrackAttendanceMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation AttestTrackAttendance(
    $programmeId: ID!
    $sessionId: ID!
    $day: String!
    $half: HalfOfDay!
    $nominationIds: [ID!]!
  ) {
    attestTrackAttendance(
      programmeId: $programmeId
      sessionId: $sessionId
      day: $day
      half: $half
      nominationIds: $nominationIds
    ) {
      __typename
      ... on AttestTrackAttendanceDone {
        present
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Attests who was there in a half-day. */
export const useAttestTrackAttendance = (onDone?: (value: number) => void) =>
  useAction(
    async (input: AttestTrackAttendanceMutationVariables) => {
      const { attestTrackAttendance: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'AttestTrackAttendanceDone':
          return done(answer.present);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['tracks']], ...(onDone ? { onDone } : {}) },
  );
