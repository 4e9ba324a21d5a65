import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DismissAwardJudge($cohortId: ID!, $unitId: ID!, $roundId: ID!, $judgeId: ID!) {
    dismissAwardJudge(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, judgeId: $judgeId) {
      __typename
      ... on AwardRoundChanged {
        roundId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Lets a judge go. */
export const useDismissAwardJudge = (
  cohortId: string,
  unitId: string,
  roundId: string,
  onDone?: () => void,
) =>
  useAction(
    async (input: { judgeId: string }) => {
      const { dismissAwardJudge: answer } = await request(document, { cohortId, unitId, roundId, ...input });
      switch (answer.__typename) {
        case 'AwardRoundChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    {
      invalidates: [['award-rounds'], ['award-round'], ['award-judges'], ['award-judge-candidates']],
      ...(onDone ? { onDone } : {}),
    },
  );
