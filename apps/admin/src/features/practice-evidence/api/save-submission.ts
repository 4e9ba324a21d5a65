import { graphql } from '../../../gql/gql.js';
import type { SubmissionDraftInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myThemesQuery } from './my-themes.js';

const document = graphql(`
  mutation SaveSubmission($cohortId: ID!, $theme: Int!, $draft: SubmissionDraftInput!) {
    saveSubmission(cohortId: $cohortId, theme: $theme, draft: $draft) {
      __typename
      ... on SaveSubmissionDone {
        theme {
          theme
          state
        }
      }
      ... on Refused {
        problems {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

export type Draft = SubmissionDraftInput;

/** Saves one's own draft for a theme. */
export const useSaveSubmission = (cohortId: string, theme: number) =>
  useAction(
    async (draft: Draft) => {
      const { saveSubmission: answer } = await request(document, { cohortId, theme, draft });
      switch (answer.__typename) {
        case 'SaveSubmissionDone':
          return done(answer.theme.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myThemesQuery(cohortId).queryKey] },
  );
