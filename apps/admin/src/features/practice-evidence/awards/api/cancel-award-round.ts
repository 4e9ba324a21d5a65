import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation CancelAwardRound($cohortId: ID!, $unitId: ID!, $roundId: ID!, $reason: String!) {
    cancelAwardRound(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, reason: $reason) {
      __typename
      ... on AwardRoundChanged {
        roundId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Calls a round off. */
export const useCancelAwardRound = (cohortId: string, unitId: string, roundId: string, onDone?: () => void) =>
  useAction(
    async (input: { reason: string }) => {
      const { cancelAwardRound: answer } = await request(document, { cohortId, unitId, roundId, ...input });
      switch (answer.__typename) {
        case 'AwardRoundChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['award-rounds'], ['award-round']], ...(onDone ? { onDone } : {}) },
  );
