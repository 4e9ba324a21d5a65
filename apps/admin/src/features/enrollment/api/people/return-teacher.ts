import { graphql } from '../../../../gql/gql.js';
import { assertNever } from '../../../../lib/assert-never.js';
import { request } from '../../../../lib/graphql-client.js';
import { done, refused } from '../../../../lib/outcome.js';
import { useAction } from '../../../../lib/use-action.js';

const document = graphql(`
  mutation ReturnTeacher($teacherId: ID!, $reason: String!) {
    returnTeacher(teacherId: $teacherId, reason: $reason) {
      __typename
      ... on ReturnTeacherDone {
        teacherId
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Takes a leaver back. */
export const useReturnTeacher = (onDone?: (value: string) => void) =>
  useAction(
    async (input: { teacherId: string; reason: string }) => {
      const { returnTeacher: answer } = await request(document, input);
      switch (answer.__typename) {
        case 'ReturnTeacherDone':
          return done(answer.teacherId);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], ...(onDone ? { onDone } : {}) },
  );
