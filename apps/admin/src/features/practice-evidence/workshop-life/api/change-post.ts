import { graphql } from '../../../../gql/gql.js';
import type { ChangePostMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ChangePost($workshopId: ID!, $postId: ID!, $text: String!) {
    changePost(workshopId: $workshopId, postId: $postId, text: $text) {
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

/** Writes one’s own post anew. */
export const useChangePost = (onDone?: (value: string) => void) =>
  useAction(
    async (input: ChangePostMutationVariables) => {
      const { changePost: answer } = await request(document, input);
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
