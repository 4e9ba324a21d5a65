import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterImportState, RosterImportsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterImports($unitId: ID!, $state: RosterImportState, $after: String) {
    rosterImports(unitId: $unitId, state: $state, first: 20, after: $after) {
      totalCount
      nodes {
        id
        fileName
        unitName
        state
        rowsRead
        rowsAccepted
        rowsRejected
        rowsWarned
        teachersAdded
        teachersChanged
        uploadedAt
        committedAt
        isFromBelow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type RosterImport = RosterImportsQuery['rosterImports']['nodes'][number];

/** Roster files of a unit and everything below it, the latest first. */
export const rosterImportsQuery = (unitId: string, state: RosterImportState | null = null) =>
  infiniteQueryOptions({
    queryKey: ['roster-imports', unitId, state],
    queryFn: ({ pageParam }) => request(document, { unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rosterImports: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
