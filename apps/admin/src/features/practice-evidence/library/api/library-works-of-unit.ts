import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query LibraryWorksOfUnit($cohortId: ID!, $unitId: ID!, $reportedOnly: Boolean!, $after: String) {
    libraryWorksOfUnit(
      cohortId: $cohortId
      unitId: $unitId
      reportedOnly: $reportedOnly
      first: 50
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...LibraryWorkFields
      }
    }
  }
`);

/** Works of a unit’s schools, whatever their state. */
export const libraryWorksOfUnitQuery = (cohortId: string, unitId: string, reportedOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['library-works-of-unit', cohortId, unitId, reportedOnly],
    queryFn: ({ pageParam }) => request(document, { cohortId, unitId, reportedOnly, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ libraryWorksOfUnit: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
