import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation EndShowcase($cohortId: ID!, $unitId: ID!, $showcaseId: ID!, $reason: String!) {
    endShowcase(cohortId: $cohortId, unitId: $unitId, showcaseId: $showcaseId, reason: $reason) {
      __typename
      ... on ShowcaseChanged {
        showcaseId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Ends it. */
export const useEndShowcase = (cohortId: string, unitId: string, showcaseId: string, onDone?: () => void) =>
  useAction(
    async (input: { reason: string }) => {
      const { endShowcase: answer } = await request(document, { cohortId, unitId, showcaseId, ...input });
      switch (answer.__typename) {
        case 'ShowcaseChanged':
          return done(answer.showcaseId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['showcases'], ['showcases-of-unit'], ['showcase']], ...(onDone ? { onDone } : {}) },
  );
