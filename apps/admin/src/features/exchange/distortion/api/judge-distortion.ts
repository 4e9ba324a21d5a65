import { graphql } from '../../../../gql/gql.js';
import type { JudgeDistortionMutationVariables } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';
import { FINDINGS_KEY } from './findings.js';

const document = graphql(`
  mutation JudgeDistortion(
    $cohortId: ID!
    $unitId: ID!
    $findingId: ID!
    $verdict: DistortionVerdict!
    $reason: String!
    $days: Int
  ) {
    judgeDistortion(
      cohortId: $cohortId
      unitId: $unitId
      findingId: $findingId
      verdict: $verdict
      reason: $reason
      days: $days
    ) {
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

/** Asks, dismisses, strikes or restores. */
export const useJudgeDistortion = () =>
  useAction(
    async (input: JudgeDistortionMutationVariables) => {
      const { judgeDistortion: answer } = await request(document, input);
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
