import { graphql } from '../../../gql/gql.js';
import type { SubmissionDraftInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused, type Outcome } from '../../../lib/outcome.js';
import type { MyTheme } from './my-themes.js';

const document = graphql(`
  mutation SaveSubmission($cohortId: ID!, $theme: Int!, $draft: SubmissionDraftInput!) {
    saveSubmission(cohortId: $cohortId, theme: $theme, draft: $draft) {
      __typename
      ... on SaveSubmissionDone {
        theme {
          ...ThemeFields
        }
      }
      ... on SaveSubmissionConflict {
        stored {
          ...ThemeFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

export type Draft = SubmissionDraftInput;

/** The theme as it is stored now; `isConflict` when that is another device's work, which stays. */
export interface SavedDraft {
  readonly theme: MyTheme;
  readonly isConflict: boolean;
}

/** Saves one's own draft for a theme. Throws `ApiError`. */
export async function saveSubmission(
  cohortId: string,
  theme: number,
  draft: Draft,
): Promise<Outcome<SavedDraft>> {
  const { saveSubmission: answer } = await request(document, { cohortId, theme, draft });
  switch (answer.__typename) {
    case 'SaveSubmissionDone':
      return done({ theme: answer.theme, isConflict: false });
    case 'SaveSubmissionConflict':
      return done({ theme: answer.stored, isConflict: true });
    case 'Refused':
      return refused(answer.problems);
    default:
      return assertNever(answer);
  }
}
