import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation WithdrawSuggestedTopic($cohortId: ID!, $unitId: ID!, $suggestionId: ID!) {
    withdrawSuggestedTopic(cohortId: $cohortId, unitId: $unitId, suggestionId: $suggestionId) {
      __typename
      ... on WithdrawSuggestedTopicDone {
        suggestionId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Withdraws a suggested topic; whoever has taken it keeps it. */
export const useWithdrawSuggestedTopic = (cohortId: string, unitId: string) =>
  useAction(
    async (suggestionId: string) => {
      const { withdrawSuggestedTopic: answer } = await request(document, { cohortId, unitId, suggestionId });
      switch (answer.__typename) {
        case 'WithdrawSuggestedTopicDone':
          return done(answer.suggestionId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['suggested-topics'], ['topic-overview'], ['topic-coverage']] },
  );
