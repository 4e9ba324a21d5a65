import { graphql } from '../../../gql/gql.js';
import { assertNever } from '../../../lib/assert-never.js';
import { request } from '../../../lib/graphql-client.js';
import { done, refused, type Outcome } from '../../../lib/outcome.js';
import type { MyPlan } from './my-plan.js';

const document = graphql(`
  mutation SavePlan($cohortId: ID!, $basedOn: Int!, $courses: [PlanCourseInput!]!) {
    savePlan(cohortId: $cohortId, basedOn: $basedOn, courses: $courses) {
      __typename
      ... on PlanSaved {
        plan {
          ...PlanFields
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

/** A course as the teacher wants it in the plan. */
export interface WantedCourse {
  readonly courseId: string;
  readonly startWeek: number | null;
  readonly seenVersion: number | null;
}

/**
 * Keeps all courses of the plan as a draft; the answer is the plan as it now stands.
 *
 * @param basedOn revision of the plan that the change was made from
 */
export async function savePlan(
  cohortId: string,
  basedOn: number,
  courses: readonly WantedCourse[],
): Promise<Outcome<MyPlan>> {
  const { savePlan: answer } = await request(document, { cohortId, basedOn, courses: [...courses] });
  switch (answer.__typename) {
    case 'PlanSaved':
      return done(answer.plan);
    case 'Refused':
      return refused(answer.problems);
    default:
      return assertNever(answer);
  }
}
