import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';
import { done } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RecomputeDiagnosis($cohortId: ID!) {
    recomputeDiagnosis(cohortId: $cohortId) {
      jobId
    }
  }
`);

/** Begins to count the analysis of a cohort anew; answers the job. */
export const useRecomputeDiagnosis = (onDone: (jobId: string) => void) =>
  useAction(
    async (cohortId: string) => {
      const { recomputeDiagnosis } = await request(document, { cohortId });
      return done(recomputeDiagnosis.jobId);
    },
    { onDone },
  );
