import { graphql } from '../../../../gql/gql.js';
import type { SetThreadStateMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation SetThreadState($workshopId: ID!, $threadId: ID!, $step: ThreadStep!) {
    setThreadState(workshopId: $workshopId, threadId: $threadId, step: $step) {
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

/** Closes a thread or opens it, to the workshop or the region. */
export const useSetThreadState = (onDone?: (value: string) => void) =>
  useAction(
    async (input: SetThreadStateMutationVariables) => {
      const { setThreadState: answer } = await request(document, input);
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
      ],
      ...(onDone ? { onDone } : {}),
    },
  );
