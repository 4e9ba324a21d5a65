import { graphql } from '../../../../gql/gql.js';
import type { TransferDecision } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideTransfer($unitId: ID!, $transferId: ID!, $decision: TransferDecision!, $reason: String!) {
    decideTransfer(unitId: $unitId, transferId: $transferId, decision: $decision, reason: $reason) {
      __typename
      ... on DecideTransferDone {
        state
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Accepts, declines or takes back an open transfer. */
export const useDecideTransfer = (onDone?: (value: string) => void) =>
  useAction(
    async (input: { unitId: string; transferId: string; decision: TransferDecision; reason: string }) => {
      const { decideTransfer: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideTransferDone':
          return done(answer.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
