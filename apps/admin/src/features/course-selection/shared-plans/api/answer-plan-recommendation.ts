import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AnswerPlanRecommendation($cohortId: ID!, $consents: Boolean!, $anonymous: Boolean!) {
    answerPlanRecommendation(cohortId: $cohortId, consents: $consents, anonymous: $anonymous) {
      __typename
      ... on RecommendationAnswered {
        recommendation {
          ...RecommendationFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Consents, says no, or takes the consent back. */
export const useAnswerPlanRecommendation = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { consents: boolean; anonymous: boolean }) => {
      const { answerPlanRecommendation: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'RecommendationAnswered':
          return done(answer.recommendation);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [['my-plan-recommendation'], ['shared-plans']],
      ...(onDone ? { onDone } : {}),
    },
  );
