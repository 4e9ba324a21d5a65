import { graphql } from '../../../../gql/gql.js';
import type { TeacherFactsInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation EditTeacher($teacherId: ID!, $facts: TeacherFactsInput!, $reason: String!) {
    editTeacher(teacherId: $teacherId, facts: $facts, reason: $reason) {
      __typename
      ... on EditTeacherDone {
        changed
        obligationsChanged
        obligationsWaiting
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** How many facts and obligations changed. */
export interface EditedShown {
  readonly changed: number;
  readonly obligationsChanged: number;
  readonly obligationsWaiting: number;
}

/** Corrects the facts of a teacher. */
export const useEditTeacher = (onDone?: (value: EditedShown) => void) =>
  useAction(
    async (input: { teacherId: string; facts: TeacherFactsInput; reason: string }) => {
      const { editTeacher: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'EditTeacherDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
