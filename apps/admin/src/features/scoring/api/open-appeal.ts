import { graphql } from '../../../gql/gql.js';
import type { AppealSubject } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';
import { myProgressQuery } from './my-progress.js';
import { myResultQuery } from './my-result.js';

const document = graphql(`
  mutation OpenAppeal($cohortId: ID!, $subject: AppealSubject!, $theme: Int, $grounds: String!) {
    openAppeal(cohortId: $cohortId, subject: $subject, theme: $theme, grounds: $grounds) {
      __typename
      ... on AppealDone {
        appealId
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

export interface NewAppeal {
  readonly subject: AppealSubject;
  readonly theme: number | null;
  readonly grounds: string;
}

/** Appeals against a result of one's own. */
export const useOpenAppeal = (cohortId: string, onDone: () => void) =>
  useAction(
    async (appeal: NewAppeal) => {
      const { openAppeal: answer } = await request(document, { cohortId, ...appeal });
      switch (answer.__typename) {
        case 'AppealDone':
          return done(answer.appealId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myResultQuery(cohortId).queryKey, myProgressQuery(cohortId).queryKey], onDone },
  );
