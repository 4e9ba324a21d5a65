import { graphql } from '../../../gql/gql.js';
import type { PublishWorkshopsMutationVariables } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation PublishWorkshops($cohortId: ID!, $unitId: ID!) {
    publishWorkshops(cohortId: $cohortId, unitId: $unitId) {
      __typename
      ... on PublishWorkshopsDone {
        published
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Publishes the drafts of a unit. */
export const usePublishWorkshops = (onDone?: (value: number) => void) =>
  useAction(
    async (input: PublishWorkshopsMutationVariables) => {
      const { publishWorkshops: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'PublishWorkshopsDone':
          return done(answer.published);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['workshops']], ...(onDone ? { onDone } : {}) },
  );
