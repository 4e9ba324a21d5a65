import { graphql } from '../../../../gql/gql.js';
import type { ComputeItemStatisticsMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ComputeItemStatistics($programmeId: ID!, $code: String!, $version: Int!) {
    computeItemStatistics(programmeId: $programmeId, code: $code, version: $version) {
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

/** Begins to reckon the figures of an instrument anew; answers the job. */
export const useComputeItemStatistics = (onDone: (jobId: string) => void) =>
  useAction(
    async (input: ComputeItemStatisticsMutationVariables) => {
      const { computeItemStatistics: answer } = await request(document, input);
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
