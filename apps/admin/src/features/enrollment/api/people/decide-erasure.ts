import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideErasure($requestId: ID!, $grant: Boolean!, $reason: String!) {
    decideErasure(requestId: $requestId, grant: $grant, reason: $reason) {
      __typename
      ... on DecideErasureDone {
        erased
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Grants or refuses a wish to be forgotten. */
export const useDecideErasure = (onDone?: (value: number) => void) =>
  useAction(
    async (input: { requestId: string; grant: boolean; reason: string }) => {
      const { decideErasure: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideErasureDone':
          return done(answer.erased);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
