import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { CourseCatalogueQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';
import { toFilterInput, type CatalogueFilter } from '../catalogue/catalogue-filter.js';

const document = graphql(`
  query CourseCatalogue($cohortId: ID!, $filter: CourseCatalogueFilterInput!, $after: String) {
    courseCatalogue(cohortId: $cohortId, filter: $filter, first: 50, after: $after) {
      totalCount
      nodes {
        institutionId
        ...CourseFields
      }
      institutions {
        id
        name
        offered
        withdrawn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type RegionCourse = CourseCatalogueQuery['courseCatalogue']['nodes'][number];

/** What the institutions of the region offer, withdrawn courses too. */
export const courseCatalogueQuery = (cohortId: string, filter: CatalogueFilter, institution: string) =>
  infiniteQueryOptions({
    queryKey: ['course-catalogue', cohortId, filter, institution],
    queryFn: ({ pageParam }) =>
      request(document, {
        cohortId,
        filter: { ...toFilterInput(filter), institution: institution || null },
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ courseCatalogue: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
