import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DecidePeerObjection($receivedReviewId: ID!, $isUpheld: Boolean!, $answer: String!) {
    decidePeerObjection(receivedReviewId: $receivedReviewId, isUpheld: $isUpheld, answer: $answer) {
      __typename
      ... on ReceivedReviewAnswered {
        receivedReviewId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Decides on an author's objection. */
export const useDecidePeerObjection = (onDone: () => void) =>
  useAction(
    async (input: { receivedReviewId: string; isUpheld: boolean; answer: string }) => {
      const { decidePeerObjection: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ReceivedReviewAnswered':
          return done(answer.receivedReviewId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
