import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation UnbindIdentity($issuer: String!) {
    unbindIdentity(issuer: $issuer) {
      __typename
      ... on IdentityUnbound {
        issuer
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Lets the account at a provider open one’s own no more. */
export const useUnbindIdentity = () =>
  useAction(
    async (input: string) => {
      const { unbindIdentity: answer } = await request(document, { issuer: input });
      switch (answer.__typename) {
        case 'IdentityUnbound':
          return done(answer.issuer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
