import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { UnitNodesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitNodes($unitId: ID!, $search: String, $asOf: String, $after: String) {
    unitNodes(unitId: $unitId, search: $search, asOf: $asOf, first: 50, after: $after) {
      totalCount
      nodes {
        id
        kind
        code
        name
        parentName
        parentKind
        subunits
        schools
        teachers
        accounts
        pendingChanges
        mayOpen
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type UnitNode = UnitNodesQuery['unitNodes']['nodes'][number];

export interface UnitNodeFilter {
  readonly unitId: string;
  /** Empty for the units directly below. */
  readonly search: string;
  /** A plain date; empty for today. */
  readonly asOf: string;
}

/** A level of the tree, or what a search finds below a unit. */
export const unitNodesQuery = ({ unitId, search, asOf }: UnitNodeFilter) =>
  infiniteQueryOptions({
    queryKey: ['unit-nodes', unitId, search, asOf],
    queryFn: ({ pageParam }) =>
      request(document, { unitId, search: search || null, asOf: asOf || null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ unitNodes: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
