import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation DeclareAwardRecusal(
    $cohortId: ID!
    $roundId: ID!
    $schoolName: String!
    $teacherName: String!
    $reason: String!
  ) {
    declareAwardRecusal(
      cohortId: $cohortId
      roundId: $roundId
      schoolName: $schoolName
      teacherName: $teacherName
      reason: $reason
    ) {
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

/** Names a relative or a school. */
export const useDeclareAwardRecusal = (cohortId: string, roundId: string, onDone?: () => void) =>
  useAction(
    async (input: { schoolName: string; teacherName: string; reason: string }) => {
      const { declareAwardRecusal: answer } = await request(document, { cohortId, roundId, ...input });
      switch (answer.__typename) {
        case 'AwardRoundChanged':
          return done(answer.roundId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [['judging-tasks']], ...(onDone ? { onDone } : {}) },
  );
