import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { myThemesQuery } from '../../api/my-themes.js';

const document = graphql(`
  mutation AnswerTopicOffer($cohortId: ID!, $theme: Int!, $accepts: Boolean!) {
    answerTopicOffer(cohortId: $cohortId, theme: $theme, accepts: $accepts) {
      __typename
      ... on AnswerTopicOfferDone {
        theme {
          theme
          state
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes the topic that the leader offers, or declines it. */
export const useAnswerTopicOffer = (cohortId: string, theme: number) =>
  useAction(
    async (accepts: boolean) => {
      const { answerTopicOffer: answer } = await request(document, { cohortId, theme, accepts });
      switch (answer.__typename) {
        case 'AnswerTopicOfferDone':
          return done(answer.theme.state);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [myThemesQuery(cohortId).queryKey] },
  );
