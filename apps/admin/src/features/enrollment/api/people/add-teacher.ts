import { graphql } from '../../../../gql/gql.js';
import type { TeacherFactsInput } from '../../../../gql/graphql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation AddTeacher($schoolId: ID!, $facts: TeacherFactsInput!) {
    addTeacher(schoolId: $schoolId, facts: $facts) {
      __typename
      ... on AddTeacherDone {
        teacherId
        possibleDuplicates
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Puts one teacher on the roster of a school. */
export const useAddTeacher = (onDone?: (value: { teacherId: string; possibleDuplicates: number }) => void) =>
  useAction(
    async (input: { schoolId: string; facts: TeacherFactsInput }) => {
      const { addTeacher: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'AddTeacherDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
