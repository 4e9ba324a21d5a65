import { graphql } from '../../../../gql/gql.js';
import type { ProposeMassDecisionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { MASS_KEY } from './mass-decisions.js';

const document = graphql(`
  mutation ProposeMassDecision(
    $cohortId: ID!
    $unitId: ID!
    $kind: MassDecisionKind!
    $chosen: ChosenCertificates!
    $corrects: [CorrectableField!]!
    $ground: String!
    $reason: String!
    $expected: Int!
  ) {
    proposeMassDecision(
      cohortId: $cohortId
      unitId: $unitId
      kind: $kind
      chosen: $chosen
      corrects: $corrects
      ground: $ground
      reason: $reason
      expected: $expected
    ) {
      __typename
      ... on MassDecisionProposed {
        decisionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Puts a decision forward; another person confirms it. */
export const useProposeMassDecision = () =>
  useAction(
    async (input: ProposeMassDecisionMutationVariables) => {
      const { proposeMassDecision: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'MassDecisionProposed':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[MASS_KEY]] },
  );
