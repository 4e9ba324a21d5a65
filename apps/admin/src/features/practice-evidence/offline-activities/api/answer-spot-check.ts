import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AnswerSpotCheck($spotCheckId: ID!, $words: String!, $fileIds: [ID!]!) {
    answerSpotCheck(spotCheckId: $spotCheckId, words: $words, fileIds: $fileIds) {
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

/** Shows that an activity took place. */
export const useAnswerSpotCheck = (onDone?: (spotCheckId: string) => void) =>
  useAction(
    async (input: { spotCheckId: string; words: string; fileIds: string[] }) => {
      const { answerSpotCheck: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'SpotCheckDone':
          return done(answer.spotCheckId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['activities'], ['spot-checks']], ...(onDone ? { onDone } : {}) },
  );
