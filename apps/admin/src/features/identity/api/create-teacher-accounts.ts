import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation CreateTeacherAccounts($unitId: ID!, $again: Boolean!) {
    createTeacherAccounts(unitId: $unitId, again: $again) {
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

/** Begins to make accounts for teachers and answers the job. */
export const useCreateTeacherAccounts = () =>
  useAction(
    async (input: { readonly unitId: string; readonly again: boolean }) => {
      const { createTeacherAccounts: answer } = await request(document, { ...input });
      switch (answer.__typename) {
        case 'BegunJob':
          return done(answer.jobId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]] },
  );
