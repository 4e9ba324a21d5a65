import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterChangeKind, RosterChangesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterChanges($importId: ID!, $kind: RosterChangeKind, $unitId: ID, $after: String) {
    rosterChanges(importId: $importId, kind: $kind, unitId: $unitId, first: 50, after: $after) {
      totalCount
      nodes {
        key
        kind
        row
        teacherId
        name
        schoolName
        formerSchoolName
        nameDiffers
        changes {
          fact
          before
          after
        }
        leavingReason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type RosterChange = RosterChangesQuery['rosterChanges']['nodes'][number];

/** What a checked file would change, teacher by teacher. */
export const rosterChangesQuery = (importId: string, kind: RosterChangeKind, unitId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['roster-changes', importId, kind, unitId],
    queryFn: ({ pageParam }) => request(document, { importId, kind, unitId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rosterChanges: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
