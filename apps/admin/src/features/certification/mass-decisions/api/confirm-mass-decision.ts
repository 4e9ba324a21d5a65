import { graphql } from '../../../../gql/gql.js';
import type { ConfirmMassDecisionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { MASS_KEY } from './mass-decisions.js';

const document = graphql(`
  mutation ConfirmMassDecision($cohortId: ID!, $unitId: ID!, $decisionId: ID!) {
    confirmMassDecision(cohortId: $cohortId, unitId: $unitId, decisionId: $decisionId) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Has a decision of another person carried out. */
export const useConfirmMassDecision = () =>
  useAction(
    async (input: ConfirmMassDecisionMutationVariables) => {
      const { confirmMassDecision: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'BegunJob':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[MASS_KEY]] },
  );
