import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation SuggestTopic($cohortId: ID!, $unitId: ID!, $workshopId: ID, $theme: Int!, $words: String!) {
    suggestTopic(
      cohortId: $cohortId
      unitId: $unitId
      workshopId: $workshopId
      theme: $theme
      words: $words
    ) {
      __typename
      ... on SuggestTopicDone {
        suggestionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Suggests a topic to a workshop, or without one to everybody below the office. */
export const useSuggestTopic = (cohortId: string, unitId: string, onDone: () => void) =>
  useAction(
    async (input: { workshopId: string | null; theme: number; words: string }) => {
      const { suggestTopic: answer } = await request(document, { cohortId, unitId, ...input });
      switch (answer.__typename) {
        case 'SuggestTopicDone':
          return done(answer.suggestionId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['suggested-topics'], ['topic-overview'], ['topic-coverage']], onDone },
  );
