import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myThemesQuery } from '../../api/my-themes.js';
import { worksNamingMeQuery } from './works-naming-me.js';

const document = graphql(`
  mutation AnswerWorkAuthorship($cohortId: ID!, $workId: ID!, $consents: Boolean!) {
    answerWorkAuthorship(cohortId: $cohortId, workId: $workId, consents: $consents) {
      __typename
      ... on AnswerWorkAuthorshipDone {
        workId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Says yes or no to being named on a school's work. */
export const useAnswerWorkAuthorship = (cohortId: string) =>
  useAction(
    async (input: { workId: string; consents: boolean }) => {
      const { answerWorkAuthorship: answer } = await request(document, { cohortId, ...input });
      switch (answer.__typename) {
        case 'AnswerWorkAuthorshipDone':
          return done(answer.workId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [worksNamingMeQuery(cohortId).queryKey, myThemesQuery(cohortId).queryKey] },
  );
