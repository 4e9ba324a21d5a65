import { graphql } from '../../../../gql/gql.js';
import type { TopicDemandFieldsFragment } from '../../../../gql/graphql.js';

export const topicDemandFields = graphql(`
  fragment TopicDemandFields on TopicDemandOverview {
    teachers
    recommendedTo
    madeAt
    topics {
      topic {
        code
        series
        name {
          zh
          en
        }
      }
      needed
      recommended
      chosen
      courses
      halfHours
      gap
    }
  }
`);

export type TopicDemandOverview = TopicDemandFieldsFragment;
export type TopicDemand = TopicDemandOverview['topics'][number];
