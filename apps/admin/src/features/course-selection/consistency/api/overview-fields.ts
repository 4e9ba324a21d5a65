import { graphql } from '../../../../gql/gql.js';
import type { ConsistencyOverviewFieldsFragment } from '../../../../gql/graphql.js';

export const consistencyGroupFields = graphql(`
  fragment ConsistencyGroupFields on ConsistencyGroup {
    id
    name
    plans
    low
    mean
    deviation
    bins
  }
`);

export const consistencyOverviewFields = graphql(`
  fragment ConsistencyOverviewFields on ConsistencyOverview {
    limit
    answeringHalfHours
    smallestGroup
    total {
      ...ConsistencyGroupFields
    }
    groups {
      ...ConsistencyGroupFields
    }
  }
`);

export type ConsistencyOverview = ConsistencyOverviewFieldsFragment;
export type ConsistencyGroup = ConsistencyOverview['total'];
