import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation EndMyOtherSessions {
    endMyOtherSessions {
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

/** Ends every session of one’s own but this. */
export const useEndMyOtherSessions = () =>
  useAction(
    async (_: void) => {
      const { endMyOtherSessions: answer } = await request(document);
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
