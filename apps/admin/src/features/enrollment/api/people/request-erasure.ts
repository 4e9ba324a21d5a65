import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation RequestErasure($teacherId: ID!, $reason: String!) {
    requestErasure(teacherId: $teacherId, reason: $reason) {
      __typename
      ... on RequestErasureDone {
        requestId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Notes that a teacher wishes to be forgotten. */
export const useRequestErasure = (onDone?: (value: string) => void) =>
  useAction(
    async (input: { teacherId: string; reason: string }) => {
      const { requestErasure: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'RequestErasureDone':
          return done(answer.requestId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
