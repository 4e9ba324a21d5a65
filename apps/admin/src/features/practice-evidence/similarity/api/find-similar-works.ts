import { graphql } from '../../../../gql/gql.js';
import type { FindSimilarWorksMutationVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { done } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation FindSimilarWorks($cohortId: ID!, $unitId: ID!) {
    findSimilarWorks(cohortId: $cohortId, unitId: $unitId) {
      jobId
    }
  }
`);

/** Begins to compare all works of the programme; answers the job's id. */
export const useFindSimilarWorks = (onDone: (jobId: string) => void) =>
  useAction(
    async (input: FindSimilarWorksMutationVariables) =>
      done((await request(document, input)).findSimilarWorks.jobId),
    { onDone },
  );
