import { graphql } from '../../../../gql/gql.js';
import type { SharedPlanFieldsFragment } from '../../../../gql/graphql.js';

/** A colleague's plan as cards and pages show it. */
export const sharedPlanFields = graphql(`
  fragment SharedPlanFields on SharedPlan {
    id
    name
    schoolName
    countyName
    stage
    subject
    courses {
      id
      title
      required
      halfHours
    }
    halfHours
    goals {
      item
      label {
        zh
        en
      }
    }
    reason
    recommendedBy
    shownSince
    inWholeRegion
    comments
    isOwn
  }
`);

export type SharedPlan = SharedPlanFieldsFragment;
