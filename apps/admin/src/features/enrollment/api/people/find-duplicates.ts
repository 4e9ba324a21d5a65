import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';
import { done } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation FindDuplicates($unitId: ID!) {
    findDuplicates(unitId: $unitId) {
      jobId
    }
  }
`);

/** Begins to look through the roster; answers the job. */
export const useFindDuplicates = (onDone: (jobId: string) => void) =>
  useAction(
    async (unitId: string) => {
      const { findDuplicates } = await request(document, { unitId });
      return done(findDuplicates.jobId);
    },
    { onDone },
  );
