import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation TakeBackRecommendation($cohortId: ID!, $enrollmentId: ID!) {
    takeBackRecommendation(cohortId: $cohortId, enrollmentId: $enrollmentId) {
      __typename
      ... on RecommendationTakenBack {
        enrollmentId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes a recommendation back. */
export const useTakeBackRecommendation = (cohortId: string, onDone?: () => void) =>
  useAction(
    async (input: { enrollmentId: string }) => {
      const { takeBackRecommendation: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'RecommendationTakenBack':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['plans-to-recommend'], ['plan-recommendations']], ...(onDone ? { onDone } : {}) },
  );
