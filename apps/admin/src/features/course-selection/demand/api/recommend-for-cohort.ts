import { graphql } from '../../../../gql/gql.js';
import type { RecommendForCohortMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RecommendForCohort($cohortId: ID!, $unitId: ID!) {
    recommendForCohort(cohortId: $cohortId, unitId: $unitId) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Begins to recommend courses to every teacher at or below a unit; answers the job's id. */
export const useRecommendForCohort = (onDone: (jobId: string) => void) =>
  useAction(
    async (input: RecommendForCohortMutationVariables) => {
      const { recommendForCohort: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'BegunJob':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { onDone },
  );
