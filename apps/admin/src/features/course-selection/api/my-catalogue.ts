import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyCatalogue($cohortId: ID!, $filter: CatalogueFilterInput!, $after: String) {
    myCatalogue(cohortId: $cohortId, filter: $filter, first: 30, after: $after) {
      totalCount
      nodes {
        ...CourseFields
      }
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

/** What narrows the catalogue; an empty text does not. */
export interface CatalogueFilter {
  readonly topic: string;
  readonly search: string;
}

/** The courses that one's own institution offers, by topic. */
export const myCatalogueQuery = (cohortId: string, { topic, search }: CatalogueFilter) =>
  infiniteQueryOptions({
    queryKey: ['my-catalogue', cohortId, topic, search],
    queryFn: ({ pageParam }) =>
      request(document, {
        cohortId,
        filter: { topic: topic || null, search: search || null },
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ myCatalogue: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
