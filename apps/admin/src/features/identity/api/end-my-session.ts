import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation EndMySession($sessionId: ID!) {
    endMySession(sessionId: $sessionId) {
      __typename
      ... on MySessionsEnded {
        ended
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Ends one other session of one’s own. */
export const useEndMySession = () =>
  useAction(
    async (input: string) => {
      const { endMySession: answer } = await request(document, { sessionId: input });
      switch (answer.__typename) {
        case 'MySessionsEnded':
          return done(answer.ended);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
