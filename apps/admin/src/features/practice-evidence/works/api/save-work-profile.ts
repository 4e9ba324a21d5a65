import { graphql } from '../../../../gql/gql.js';
import type { WorkProfileInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myThemesQuery } from '../../api/my-themes.js';
import { myFinishedWorkQuery } from './finished-work.js';

const document = graphql(`
  mutation SaveWorkProfile($cohortId: ID!, $theme: Int!, $profile: WorkProfileInput!) {
    saveWorkProfile(cohortId: $cohortId, theme: $theme, profile: $profile) {
      __typename
      ... on SaveWorkProfileDone {
        work {
          ...FinishedWorkFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Tells kind, parts, authors and use of one's own finished work. */
export const useSaveWorkProfile = (cohortId: string, theme: number, onDone: () => void) =>
  useAction(
    async (profile: WorkProfileInput) => {
      const { saveWorkProfile: answer } = await request(document, { cohortId, theme, profile });
      switch (answer.__typename) {
        case 'SaveWorkProfileDone':
          return done(answer.work);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [myFinishedWorkQuery(cohortId, theme).queryKey, myThemesQuery(cohortId).queryKey],
      onDone,
    },
  );
