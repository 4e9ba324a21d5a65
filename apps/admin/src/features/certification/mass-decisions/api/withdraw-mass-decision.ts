import { graphql } from '../../../../gql/gql.js';
import type { WithdrawMassDecisionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { MASS_KEY } from './mass-decisions.js';

const document = graphql(`
  mutation WithdrawMassDecision($cohortId: ID!, $unitId: ID!, $decisionId: ID!, $reason: String!) {
    withdrawMassDecision(cohortId: $cohortId, unitId: $unitId, decisionId: $decisionId, reason: $reason) {
      __typename
      ... on MassDecisionWithdrawn {
        decisionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes back a decision that waits. */
export const useWithdrawMassDecision = () =>
  useAction(
    async (input: WithdrawMassDecisionMutationVariables) => {
      const { withdrawMassDecision: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'MassDecisionWithdrawn':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[MASS_KEY]] },
  );
