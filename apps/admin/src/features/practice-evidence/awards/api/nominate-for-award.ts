import { graphql } from '../../../../gql/gql.js';
import type { AwardPot } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation NominateForAward(
    $cohortId: ID!
    $unitId: ID!
    $roundId: ID!
    $pot: AwardPot!
    $nomineeId: ID!
    $reason: String!
  ) {
    nominateForAward(
      cohortId: $cohortId
      unitId: $unitId
      roundId: $roundId
      pot: $pot
      nomineeId: $nomineeId
      reason: $reason
    ) {
      __typename
      ... on AwardNominationChanged {
        nominationId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Nominates something. */
export const useNominateForAward = (cohortId: string, unitId: string, roundId: string, onDone?: () => void) =>
  useAction(
    async (input: { pot: AwardPot; nomineeId: string; reason: string }) => {
      const { nominateForAward: answer } = await request(document, { cohortId, unitId, roundId, ...input });
      switch (answer.__typename) {
        case 'AwardNominationChanged':
          return done(answer.nominationId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [['award-rounds'], ['award-round'], ['award-nominees'], ['award-candidates']],
      ...(onDone ? { onDone } : {}),
    },
  );
