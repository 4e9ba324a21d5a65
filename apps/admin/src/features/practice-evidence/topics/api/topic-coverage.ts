import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { TopicCoverageQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query TopicCoverage($cohortId: ID!, $unitId: ID!, $workshopId: ID!, $theme: Int!) {
    topicCoverage(cohortId: $cohortId, unitId: $unitId, workshopId: $workshopId, theme: $theme) {
      theme
      titleZh
      titleEn
      maySteer
      topics {
        key
        zh
        en
        source
        suggestedBy
        state
        count
        offered
      }
      members {
        enrollmentId
        name
        schoolName
        groupName
        topic
        ownTopic
        state
        hasContent
        offered
        declined
      }
      proposals {
        enrollmentId
        topic
        because
      }
    }
  }
`);

export type Coverage = NonNullable<TopicCoverageQuery['topicCoverage']>;
export type CoverageMember = Coverage['members'][number];
export type CoverageTopic = Coverage['topics'][number];

/** Which workshop and theme is looked at. */
export interface CoveragePlace {
  readonly cohortId: string;
  readonly unitId: string;
  readonly workshopId: string;
}

/** Who of a workshop takes which topic of a theme. */
export const topicCoverageQuery = ({ cohortId, unitId, workshopId }: CoveragePlace, theme: number) =>
  queryOptions({
    queryKey: ['topic-coverage', cohortId, unitId, workshopId, theme],
    queryFn: () => request(document, { cohortId, unitId, workshopId, theme }),
  });
