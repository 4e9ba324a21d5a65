import { graphql } from '../../../../gql/gql.js';
import type { RemovePostMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RemovePost($workshopId: ID!, $postId: ID!, $reason: String!) {
    removePost(workshopId: $workshopId, postId: $postId, reason: $reason) {
      __typename
      ... on WorkshopChanged {
        workshopId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Removes a post. */
export const useRemovePost = (onDone?: (value: string) => void) =>
  useAction(
    async (input: RemovePostMutationVariables) => {
      const { removePost: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'WorkshopChanged':
          return done(answer.workshopId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [
        ['workshop-threads'],
        ['workshop-thread'],
        ['thread-posts'],
        ['community-threads'],
        ['workshop-home'],
        ['post-versions'],
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
