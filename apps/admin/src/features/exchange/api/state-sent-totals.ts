import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation StateSentTotals($input: StateSentTotalsInput!) {
    stateSentTotals(input: $input) {
      __typename
      ... on SentTotalsStated {
        learners
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

interface Statement {
  readonly cohortId: string;
  readonly cycle: number;
  readonly content: string;
}

/** States what was sent for a cycle; an earlier statement is replaced. */
export const useStateSentTotals = (onDone: () => void) =>
  useAction(
    async (input: Statement) => {
      const { stateSentTotals: answer } = await request(document, { input });
      switch (answer.__typename) {
        case 'SentTotalsStated':
          return done(answer.learners);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['institution-reconciliation']], onDone },
  );
