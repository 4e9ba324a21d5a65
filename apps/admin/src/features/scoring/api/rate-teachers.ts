import { graphql } from '../../../gql/gql.js';
import type { TeacherRatingInput } from '../../../gql/graphql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused } from '../../../lib/outcome.js';
import { useAction } from '../../../lib/use-action.js';

const document = graphql(`
  mutation RateTeachers($cohortId: ID!, $ratings: [TeacherRatingInput!]!) {
    rateTeachers(cohortId: $cohortId, ratings: $ratings) {
      __typename
      ... on RateTeachersDone {
        rated
        unchanged
      }
      ... on Refused {
        ...RefusalFields
      }
    }
  }
`);

/** Gives the school’s ratings, all of them or none. */
export const useRateTeachers = (cohortId: string, onDone: () => void) =>
  useAction(
    async (ratings: readonly TeacherRatingInput[]) => {
      const { rateTeachers: answer } = await request(document, { cohortId, ratings: [...ratings] });
      switch (answer.__typename) {
        case 'RateTeachersDone':
          return done(answer);
        case 'Refused':
          return refused(answer.problems);
        default:
          return assertNever(answer);
      }
    },
    { invalidates: [[]], onDone },
  );
