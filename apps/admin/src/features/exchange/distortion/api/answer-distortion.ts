import { graphql } from '../../../../gql/gql.js';
import type { AnswerDistortionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { FINDINGS_KEY } from './findings.js';

const document = graphql(`
  mutation AnswerDistortion($cohortId: ID!, $findingId: ID!, $answer: String!) {
    answerDistortion(cohortId: $cohortId, findingId: $findingId, answer: $answer) {
      __typename
      ... on DistortionFindingJudged {
        findingId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** The institution explains a finding. */
export const useAnswerDistortion = () =>
  useAction(
    async (input: AnswerDistortionMutationVariables) => {
      const { answerDistortion: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DistortionFindingJudged':
          return done(answer.findingId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[FINDINGS_KEY]] },
  );
