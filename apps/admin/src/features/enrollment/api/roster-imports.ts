import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterImportsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterImports($unitId: ID!, $after: String) {
    rosterImports(unitId: $unitId, first: 20, after: $after) {
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
export const rosterImportsQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ['roster-imports', unitId],
    queryFn: ({ pageParam }) => request(document, { unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rosterImports: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
