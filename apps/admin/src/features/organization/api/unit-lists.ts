import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { UnitListsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitLists($unitId: ID!, $after: String) {
    unitLists(unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        id
        unitId
        unitName
        kind
        fileName
        state
        rowsRead
        rowsRejected
        uploadedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SentUnitList = UnitListsQuery['unitLists']['nodes'][number];

/** Lists of units that an office and those below it have sent, the latest first. */
export const unitListsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['unit-lists', unitId],
    queryFn: ({ pageParam }) => request(document, { unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ unitLists: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
