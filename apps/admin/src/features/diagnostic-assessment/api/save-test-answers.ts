import { useMutation } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import type { SaveAnswers } from '../taking/answer-sender.js';
import type { TestPlace } from '../taking/test-question.js';

const document = graphql(`
  mutation SaveTestAnswers($cohortId: ID!, $kind: TestKind!, $basedOn: Int!, $answers: [TestAnswerInput!]!) {
    saveTestAnswers(cohortId: $cohortId, kind: $kind, basedOn: $basedOn, answers: $answers) {
      __typename
      ... on TestAnswersSaved {
        revision
        conflicts {
          question
          kept
          given
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

type Save = Parameters<SaveAnswers>;

/**
 * Sends answers. What becomes of them is for the sender to say; a session that ended meanwhile is told like that of every
 * other request.
 */
export function useSaveTestAnswers({ cohortId, kind }: TestPlace): SaveAnswers {
  const { mutateAsync } = useMutation({
    mutationFn: async ([basedOn, answers]: Save) => {
      const { saveTestAnswers: answer } = await request(document, {
        cohortId,
        kind,
        basedOn,
        answers: Object.entries(answers).map(([question, options]) => ({ question, options: [...options] })),
      });
      switch (answer.__typename) {
        case 'TestAnswersSaved':
          return done({ revision: answer.revision, conflicts: answer.conflicts });
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    // Tried without a network too: the sender decides when to try again, and must hear that it failed.
    networkMode: 'always',
  });
  return async (...save) => mutateAsync(save);
}
