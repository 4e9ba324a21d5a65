import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation PublishInstitutionResults($cohortId: ID!) {
    publishInstitutionResults(cohortId: $cohortId) {
      __typename
      ... on PublishInstitutionResultsDone {
        told
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Tells the teachers the institution results that they have not been told. */
export const usePublishInstitutionResults = (cohortId: string, onDone: () => void) =>
  useAction(
    async (_: void) => {
      const { publishInstitutionResults: answer } = await request(document, { cohortId });
      switch (answer.__typename) {
        case 'PublishInstitutionResultsDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
