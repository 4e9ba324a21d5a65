import { graphql } from '../../../gql/gql.js';
import type { NominateForTrackMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation NominateForTrack($programmeId: ID!, $unitId: ID!, $sessionId: ID!, $teacherIds: [ID!]!) {
    nominateForTrack(
      programmeId: $programmeId
      unitId: $unitId
      sessionId: $sessionId
      teacherIds: $teacherIds
    ) {
      __typename
      ... on NominateForTrackDone {
        nominated
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Nominates people for a session. */
export const useNominateForTrack = (onDone?: (value: number) => void) =>
  useAction(
    async (input: NominateForTrackMutationVariables) => {
      const { nominateForTrack: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'NominateForTrackDone':
          return done(answer.nominated);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['tracks']], ...(onDone ? { onDone } : {}) },
  );
