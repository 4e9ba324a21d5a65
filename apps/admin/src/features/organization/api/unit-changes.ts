import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { UnitChangesQuery, UnitChangeState } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitChanges($unitId: ID!, $below: Boolean!, $state: UnitChangeState, $after: String) {
    unitChanges(unitId: $unitId, below: $below, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        id
        kind
        state
        effectiveOn
        reason
        documentNo
        decidedBy
        decidedAt
        cancelledBy
        cancelReason
        unitId
        unitName
        targetId
        targetName
        newName
        newCode
        before {
          name
          code
          parentName
        }
        after {
          name
          code
          parentName
        }
        problems {
          code
          zh
          en
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type UnitChange = UnitChangesQuery['unitChanges']['nodes'][number];

interface UnitChangeFilter {
  readonly unitId: string;
  readonly below: boolean;
  readonly state: UnitChangeState | null;
}

/** Decisions about a unit, or about everything below it too, the latest day first. */
export const unitChangesQuery = ({ unitId, below, state }: UnitChangeFilter) =>
  infiniteQueryOptions({
    queryKey: ['unit-changes', unitId, below, state],
    queryFn: ({ pageParam }) => request(document, { unitId, below, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ unitChanges: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
