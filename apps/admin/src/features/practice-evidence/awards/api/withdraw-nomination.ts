import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation WithdrawNomination($cohortId: ID!, $unitId: ID!, $roundId: ID!, $nominationId: ID!) {
    withdrawNomination(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, nominationId: $nominationId) {
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

/** Takes a nomination back. */
export const useWithdrawNomination = (
  cohortId: string,
  unitId: string,
  roundId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { nominationId: string }) => {
      const { withdrawNomination: answer } = await request(document, { cohortId, unitId, roundId, ...input });
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
