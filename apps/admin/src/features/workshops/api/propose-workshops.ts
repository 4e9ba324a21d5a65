import { graphql } from '../../../gql/gql.js';
import type { ProposeWorkshopsMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ProposeWorkshops($cohortId: ID!, $unitId: ID!, $seed: Int!) {
    proposeWorkshops(cohortId: $cohortId, unitId: $unitId, seed: $seed) {
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

/** Begins to propose workshops. */
export const useProposeWorkshops = (onDone?: (value: string) => void) =>
  useAction(
    async (input: ProposeWorkshopsMutationVariables) => {
      const { proposeWorkshops: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'BegunJob':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['workshops']], ...(onDone ? { onDone } : {}) },
  );
