import { graphql } from '../../../../gql/gql.js';
import type { LowPlanFieldsFragment } from '../../../../gql/graphql.js';

export const lowPlanFields = graphql(`
  fragment LowPlanFields on LowConsistencyPlan {
    enrollmentId
    learnerNo
    name
    schoolName
    institutionName
    state
    halfHours
    courses {
      ...CourseFields
    }
    consistency {
      ...ConsistencyFields
    }
  }
`);

/** A plan below the policy's limit, with what it lacks. */
export type LowPlan = LowPlanFieldsFragment;
