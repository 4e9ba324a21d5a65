import { graphql } from '../../../gql/gql.js';
import type { GiveGrantInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation GiveGrant($input: GiveGrantInput!) {
    giveGrant(input: $input) {
      __typename
      ... on GrantGiven {
        grantId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Gives an account one more role. */
export const useGiveGrant = () =>
  useAction(
    async (input: GiveGrantInput) => {
      const { giveGrant: answer } = await request(document, { input });
      switch (answer.__typename) {
        case 'GrantGiven':
          return done(answer.grantId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
