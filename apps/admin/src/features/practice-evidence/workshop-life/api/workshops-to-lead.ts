import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { WorkshopsToLeadQuery, WorkshopsToLeadQueryVariables } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopsToLead($cohortId: ID!, $unitId: ID!, $after: String) {
    workshopsToLead(cohortId: $cohortId, unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        workshopId
        name
        countyName
        members
        leaders
        groups {
          id
          name
          members
        }
        desk {
          worksToReview
          questionsToAnswer
          silentMembers
          activitiesThisWeek
          attendanceMissing
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type WorkshopAtDesk = WorkshopsToLeadQuery['workshopsToLead']['nodes'][number];

/** Workshops that one leads or looks after. */
export const workshopsToLeadQuery = (filter: Omit<WorkshopsToLeadQueryVariables, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['workshops-to-lead', filter],
    queryFn: ({ pageParam }) => request(document, { ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ workshopsToLead: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
