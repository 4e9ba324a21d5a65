import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideSpotCheck($spotCheckId: ID!, $confirmed: Boolean!, $reason: String!) {
    decideSpotCheck(spotCheckId: $spotCheckId, confirmed: $confirmed, reason: $reason) {
      __typename
      ... on SpotCheckDone {
        spotCheckId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Records what a spot check has found. */
export const useDecideSpotCheck = (onDone?: (spotCheckId: string) => void) =>
  useAction(
    async (input: { spotCheckId: string; confirmed: boolean; reason: string }) => {
      const { decideSpotCheck: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'SpotCheckDone':
          return done(answer.spotCheckId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
