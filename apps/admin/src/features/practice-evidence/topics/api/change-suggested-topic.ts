import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ChangeSuggestedTopic($cohortId: ID!, $unitId: ID!, $suggestionId: ID!, $words: String!) {
    changeSuggestedTopic(cohortId: $cohortId, unitId: $unitId, suggestionId: $suggestionId, words: $words) {
      __typename
      ... on ChangeSuggestedTopicDone {
        suggestionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Words a suggested topic anew. */
export const useChangeSuggestedTopic = (cohortId: string, unitId: string, onDone: () => void) =>
  useAction(
    async (input: { suggestionId: string; words: string }) => {
      const { changeSuggestedTopic: answer } = await request(document, { cohortId, unitId, ...input });
      switch (answer.__typename) {
        case 'ChangeSuggestedTopicDone':
          return done(answer.suggestionId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['suggested-topics'], ['topic-coverage']], onDone },
  );
