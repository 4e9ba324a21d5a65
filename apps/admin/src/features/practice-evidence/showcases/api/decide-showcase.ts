import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecideShowcase(
    $cohortId: ID!
    $unitId: ID!
    $showcaseId: ID!
    $names: Boolean!
    $reason: String!
  ) {
    decideShowcase(
      cohortId: $cohortId
      unitId: $unitId
      showcaseId: $showcaseId
      names: $names
      reason: $reason
    ) {
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

/** Names it, or says no. */
export const useDecideShowcase = (
  cohortId: string,
  unitId: string,
  showcaseId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { names: boolean; reason: string }) => {
      const { decideShowcase: answer } = await request(document, { cohortId, unitId, showcaseId, ...input });
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
