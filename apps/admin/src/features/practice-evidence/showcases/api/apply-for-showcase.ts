import { graphql } from '../../../../gql/gql.js';
import type { ShowcaseApplicationInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ApplyForShowcase($cohortId: ID!, $unitId: ID!, $application: ShowcaseApplicationInput!) {
    applyForShowcase(cohortId: $cohortId, unitId: $unitId, application: $application) {
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

/** Applies to be named. */
export const useApplyForShowcase = (cohortId: string, unitId: string, onDone?: () => void) =>
  useAction(
    async (input: { application: ShowcaseApplicationInput }) => {
      const { applyForShowcase: answer } = await request(document, { cohortId, unitId, ...input });
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
