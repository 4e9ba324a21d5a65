import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation IssueFeeStatements($cohortId: ID!) {
    issueFeeStatements(cohortId: $cohortId) {
      __typename
      ... on BegunJob {
        jobId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Begins to issue everything that is open; answers the job. */
export const useIssueFeeStatements = (cohortId: string) =>
  useAction(async (_: void) => {
    const { issueFeeStatements: answer } = await request(document, { cohortId });
    switch (answer.__typename) {
      case 'BegunJob':
        return done(answer.jobId);
      case 'Refused':
        return refused(answer.problems);
      default:
        return assertNever(answer);
    }
  });
