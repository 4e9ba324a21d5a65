import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type {
  WorkshopAnnouncementsQuery,
  WorkshopAnnouncementsQueryVariables,
} from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopAnnouncements($workshopId: ID!, $after: String) {
    workshopAnnouncements(workshopId: $workshopId, first: 50, after: $after) {
      totalCount
      nodes {
        announcementId
        title
        text
        pinned
        shownUntil
        isCurrent
        byName
        publishedAt
        withdrawnAt
        withdrawnByName
        isRead
        readers
        members
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Announcement = WorkshopAnnouncementsQuery['workshopAnnouncements']['nodes'][number];

/** What a workshop was told. */
export const workshopAnnouncementsQuery = (filter: Omit<WorkshopAnnouncementsQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['workshop-announcements', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ workshopAnnouncements: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
