import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { TopicOverviewQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query TopicOverview($cohortId: ID!, $unitId: ID!, $workshopId: ID!) {
    topicOverview(cohortId: $cohortId, unitId: $unitId, workshopId: $workshopId) {
      theme
      titleZh
      titleEn
      topics
      gaps
      crowded
      members
      chosen
      handedIn
    }
  }
`);

export type ThemeCover = NonNullable<TopicOverviewQuery['topicOverview']>[number];

/** How far a workshop covers the topics, theme by theme. */
export const topicOverviewQuery = (cohortId: string, unitId: string, workshopId: string) =>
  queryOptions({
    queryKey: ['topic-overview', cohortId, unitId, workshopId],
    queryFn: () => request(document, { cohortId, unitId, workshopId }),
  });
