import { graphql } from '../../../../gql/gql.js';
import type { OpenThreadMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation OpenThread($workshopId: ID!, $thread: NewThreadInput!) {
    openThread(workshopId: $workshopId, thread: $thread) {
      __typename
      ... on ThreadOpened {
        threadId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Begins a thread. */
export const useOpenThread = (onDone?: (value: string) => void) =>
  useAction(
    async (input: OpenThreadMutationVariables) => {
      const { openThread: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ThreadOpened':
          return done(answer.threadId);
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
