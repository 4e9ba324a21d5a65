import { graphql } from '../../../gql/gql.js';
import type { AppealOutcome, Grade } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation DecideAppeal($appealId: ID!, $outcome: AppealOutcome!, $reason: String!, $newGrade: Grade) {
    decideAppeal(appealId: $appealId, outcome: $outcome, reason: $reason, newGrade: $newGrade) {
      __typename
      ... on DecideAppealDone {
        appealId
        resultChanged
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Decides an appeal; the teacher reads the reason. */
export const useDecideAppeal = (onDone: () => void) =>
  useAction(
    async (input: { appealId: string; outcome: AppealOutcome; reason: string; newGrade: Grade | null }) => {
      const { decideAppeal: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'DecideAppealDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
