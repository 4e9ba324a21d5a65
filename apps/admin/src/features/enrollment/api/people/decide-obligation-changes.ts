import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideObligationChanges($unitId: ID!, $changeIds: [ID!]!, $confirm: Boolean!, $reason: String!) {
    decideObligationChanges(unitId: $unitId, changeIds: $changeIds, confirm: $confirm, reason: $reason) {
      __typename
      ... on DecideObligationChangesDone {
        decided
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Confirms changes of obligations, or keeps the obligations. */
export const useDecideObligationChanges = (onDone?: (value: number) => void) =>
  useAction(
    async (input: { unitId: string; changeIds: string[]; confirm: boolean; reason: string }) => {
      const { decideObligationChanges: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideObligationChangesDone':
          return done(answer.decided);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
