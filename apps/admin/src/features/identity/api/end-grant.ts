import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation EndGrant($grantId: ID!) {
    endGrant(grantId: $grantId) {
      __typename
      ... on GrantEnded {
        grantId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Ends a role of an account. */
export const useEndGrant = () =>
  useAction(
    async (input: string) => {
      const { endGrant: answer } = await request(document, { grantId: input });
      switch (answer.__typename) {
        case 'GrantEnded':
          return done(answer.grantId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
