import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation IssueCertificates($cohortId: ID!) {
    issueCertificates(cohortId: $cohortId) {
      __typename
      ... on IssueCertificatesDone {
        issued
        proofsIssued
        firstNumber
        lastNumber
        blocked {
          learners
          problem {
            ...ProblemFields
          }
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Issues certificates to everybody who has passed and whom nothing holds up. */
export const useIssueCertificates = (cohortId: string) =>
  useAction(
    async (_: void) => {
      const { issueCertificates: answer } = await request(document, { cohortId });
      switch (answer.__typename) {
        case 'IssueCertificatesDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
