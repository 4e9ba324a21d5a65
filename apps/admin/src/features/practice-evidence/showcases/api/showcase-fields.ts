import { graphql } from '../../../../gql/gql.js';
import type { ShowcaseFieldsFragment } from '../../../../gql/graphql.js';

/** A showcase with members and results. */
export const showcaseFields = graphql(`
  fragment ShowcaseFields on Showcase {
    id
    kind
    name
    unitId
    unitName
    officeId
    officeName
    goals
    plan
    from
    until
    state
    appliedAt
    decidedAt
    endedAt
    reason
    members {
      name
      isWorkshop
    }
    results {
      id
      title
      text
      reachedOn
      works {
        id
        title
      }
    }
  }
`);

export type Showcase = ShowcaseFieldsFragment;
