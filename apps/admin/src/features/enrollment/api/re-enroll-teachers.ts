import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation ReEnrollTeachers($cohortId: ID!, $unitId: ID!, $teacherIds: [ID!]!, $reason: String!) {
    reEnrollTeachers(cohortId: $cohortId, unitId: $unitId, teacherIds: $teacherIds, reason: $reason) {
      __typename
      ... on PutForwardTeachersDone {
        putForward
        waiting
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Puts teachers forward again who had withdrawn. */
export const useReEnrollTeachers = (cohortId: string, onDone: () => void = () => undefined) =>
  useAction(
    async (input: { unitId: string; teacherIds: readonly string[]; reason: string }) => {
      const { reEnrollTeachers: answer } = await request(document, {
        cohortId,
        ...input,
        teacherIds: [...input.teacherIds],
      });
      switch (answer.__typename) {
        case 'PutForwardTeachersDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
