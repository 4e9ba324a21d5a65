import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';
import { done } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RecomputeObligations($cohortId: ID!) {
    recomputeObligations(cohortId: $cohortId) {
      jobId
    }
  }
`);

/** Begins to decide the obligations of a cohort anew; answers the job. */
export const useRecomputeObligations = (onDone: (jobId: string) => void) =>
  useAction(
    async (cohortId: string) => {
      const { recomputeObligations } = await request(document, { cohortId });
      return done(recomputeObligations.jobId);
    },
    { onDone },
  );
