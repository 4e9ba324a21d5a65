import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { UnitListQuery, UnitListOutcome, UnitListRowsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query UnitList($unitId: ID!, $listId: ID!) {
    unitList(unitId: $unitId, listId: $listId) {
      id
      unitId
      unitName
      kind
      fileName
      state
      rowsRead
      rowsRejected
      counts {
        outcome
        rows
      }
      problems(first: 200) {
        totalCount
        nodes {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

const rowsDocument = graphql(`
  query UnitListRows($unitId: ID!, $listId: ID!, $outcome: UnitListOutcome, $after: String) {
    unitList(unitId: $unitId, listId: $listId) {
      id
      rows(outcome: $outcome, first: 50, after: $after) {
        totalCount
        nodes {
          position
          row
          outcome
          code
          name
          parentName
          formerName
          formerParentName
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type UnitList = NonNullable<UnitListQuery['unitList']>;
export type UnitListRow = NonNullable<UnitListRowsQuery['unitList']>['rows']['nodes'][number];

/** One list and what is wrong with it. */
export const unitListQuery = (unitId: string, listId: string) =>
  queryOptions({ queryKey: ['unit-list', listId], queryFn: () => request(document, { unitId, listId }) });

/** Its rows: those of one outcome, or all that would change something or are missing. */
export const unitListRowsQuery = (unitId: string, listId: string, outcome: UnitListOutcome | null) =>
  infiniteQueryOptions({
    queryKey: ['unit-list-rows', listId, outcome],
    queryFn: ({ pageParam }) => request(rowsDocument, { unitId, listId, outcome, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ unitList }) =>
      unitList?.rows.pageInfo.hasNextPage ? unitList.rows.pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
