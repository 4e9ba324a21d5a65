import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';
import { toFilterInput, type CatalogueFilter } from '../catalogue/catalogue-filter.js';

const document = graphql(`
  query MyCatalogue($cohortId: ID!, $filter: CatalogueFilterInput!, $after: String) {
    myCatalogue(cohortId: $cohortId, filter: $filter, first: 30, after: $after) {
      totalCount
      nodes {
        ...CourseFields
      }
      suggestions {
        ...CourseFields
      }
      stage
      subject
      pageInfo {
        hasNextPage
        endCursor
      }
      problems {
        code
        field
        row
        zh
        en
      }
    }
  }
`);

/** The courses that one's own institution offers, by topic, or what words find first. */
export const myCatalogueQuery = (cohortId: string, filter: CatalogueFilter) =>
  infiniteQueryOptions({
    queryKey: ['my-catalogue', cohortId, filter],
    queryFn: ({ pageParam }) =>
      request(document, { cohortId, filter: toFilterInput(filter), after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ myCatalogue: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
