import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myThemesQuery } from './my-themes.js';
import type { Draft } from './save-submission.js';

const document = graphql(`
  mutation SubmitWork($cohortId: ID!, $theme: Int!, $draft: SubmissionDraftInput) {
    submitWork(cohortId: $cohortId, theme: $theme, draft: $draft) {
      __typename
      ... on SubmitWorkDone {
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

/** Hands in one's own work for a theme, as it stands on the screen. */
export const useSubmitWork = (cohortId: string, theme: number, onDone: () => void) =>
  useAction(
    async (draft: Draft) => {
      const { submitWork: answer } = await request(document, { cohortId, theme, draft });
      switch (answer.__typename) {
        case 'SubmitWorkDone':
          onDone();
          return done(answer.theme.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    // The next step on the first page follows from the work.
    { invalidates: [myThemesQuery(cohortId).queryKey, ['my-progress', cohortId]] },
  );
