import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation SettleFeeStatements($cohortId: ID!, $statementIds: [ID!]!, $reference: String!) {
    settleFeeStatements(cohortId: $cohortId, statementIds: $statementIds, reference: $reference) {
      __typename
      ... on SettleFeeStatementsDone {
        settled
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Notes that statements were paid, all of them or none. */
export const useSettleFeeStatements = (cohortId: string, onDone: (settled: number) => void) =>
  useAction(
    async (input: { statementIds: readonly string[]; reference: string }) => {
      const { settleFeeStatements: answer } = await request(document, {
        cohortId,
        statementIds: [...input.statementIds],
        reference: input.reference,
      });
      switch (answer.__typename) {
        case 'SettleFeeStatementsDone':
          return done(answer.settled);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['fees']], onDone },
  );
