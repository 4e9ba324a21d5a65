import { graphql } from '../../../gql/gql.js';
import type { DecideTrackNominationsMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DecideTrackNominations(
    $programmeId: ID!
    $sessionId: ID!
    $nominationIds: [ID!]!
    $decision: TrackNominationDecision!
    $reason: String!
  ) {
    decideTrackNominations(
      programmeId: $programmeId
      sessionId: $sessionId
      nominationIds: $nominationIds
      decision: $decision
      reason: $reason
    ) {
      __typename
      ... on DecideTrackNominationsDone {
        decided
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Confirms, declines or withdraws nominations. */
export const useDecideTrackNominations = (onDone?: (value: number) => void) =>
  useAction(
    async (input: DecideTrackNominationsMutationVariables) => {
      const { decideTrackNominations: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideTrackNominationsDone':
          return done(answer.decided);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['tracks']], ...(onDone ? { onDone } : {}) },
  );
