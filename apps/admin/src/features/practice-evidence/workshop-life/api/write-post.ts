import { graphql } from '../../../../gql/gql.js';
import type { WritePostMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation WritePost($workshopId: ID!, $threadId: ID!, $post: NewPostInput!) {
    writePost(workshopId: $workshopId, threadId: $threadId, post: $post) {
      __typename
      ... on PostWritten {
        postId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Says something in a thread. */
export const useWritePost = (onDone?: (value: string) => void) =>
  useAction(
    async (input: WritePostMutationVariables) => {
      const { writePost: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'PostWritten':
          return done(answer.postId);
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
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
