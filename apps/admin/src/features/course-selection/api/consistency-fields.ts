import { graphql } from '../../../gql/gql.js';
import type { ConsistencyFieldsFragment } from '../../../gql/graphql.js';

export const consistencyFields = graphql(`
  fragment ConsistencyFields on PlanConsistency {
    share
    limit
    isLow
    answeringHalfHours
    answered
    weakPoints
    points {
      item
      label {
        zh
        en
      }
      level
      gap
      share
      halfHours
      missingHalfHours
      courses {
        id
        title
      }
      topics {
        code
        name {
          zh
          en
        }
      }
    }
  }
`);

/** How far a plan answers the diagnosis, weak point by weak point. */
export type PlanConsistency = ConsistencyFieldsFragment;
