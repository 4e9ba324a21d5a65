import { graphql } from '../../../../gql/gql.js';
import type { SearchDistortionMutationVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';
import { done } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation SearchDistortion($cohortId: ID!, $unitId: ID!) {
    searchDistortion(cohortId: $cohortId, unitId: $unitId) {
      jobId
    }
  }
`);

/** Begins to search the records of a cohort; answers the job's id. */
export const useSearchDistortion = (onDone: (jobId: string) => void) =>
  useAction(
    async (input: SearchDistortionMutationVariables) =>
      done((await request(document, input)).searchDistortion.jobId),
    { onDone },
  );
