import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation PutForwardTeachers($cohortId: ID!, $unitId: ID!, $teacherIds: [ID!], $volunteers: Boolean!) {
    putForwardTeachers(
      cohortId: $cohortId
      unitId: $unitId
      teacherIds: $teacherIds
      volunteers: $volunteers
    ) {
      __typename
      ... on PutForwardTeachersDone {
        putForward
        waiting
        alreadyEnrolled
        leftOut
        problems {
          ...ProblemFields
        }
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Puts teachers of a unit forward: the named ones together, or every one who may. */
export const usePutForwardTeachers = (cohortId: string, unitId: string) =>
  useAction(
    async (input: { teacherIds: readonly string[] | null; volunteers: boolean }) => {
      const { putForwardTeachers: answer } = await request(document, {
        cohortId,
        unitId,
        teacherIds: input.teacherIds && [...input.teacherIds],
        volunteers: input.volunteers,
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
    { invalidates: [[]] },
  );
