import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ObjectToAward($cohortId: ID!, $roundId: ID!, $nominationId: ID!, $text: String!) {
    objectToAward(cohortId: $cohortId, roundId: $roundId, nominationId: $nominationId, text: $text) {
      __typename
      ... on AwardObjectionChanged {
        roundId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Objects to something on the list. */
export const useObjectToAward = (cohortId: string, roundId: string, onDone?: () => void) =>
  useAction(
    async (input: { nominationId: string; text: string }) => {
      const { objectToAward: answer } = await request(document, { cohortId, roundId, ...input });
      switch (answer.__typename) {
        case 'AwardObjectionChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['announced-awards']], ...(onDone ? { onDone } : {}) },
  );
