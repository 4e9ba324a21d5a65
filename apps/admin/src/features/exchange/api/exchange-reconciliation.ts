import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query ExchangeReconciliation(
    $cohortId: ID!
    $unitId: ID!
    $institutionCode: String!
    $cycle: Int!
    $onlyDifferent: Boolean!
    $after: String
  ) {
    exchangeReconciliation(
      cohortId: $cohortId
      unitId: $unitId
      institutionCode: $institutionCode
      cycle: $cycle
      onlyDifferent: $onlyDifferent
      first: 50
      after: $after
    ) {
      cycle
      from
      to
      statedAt
      statedRecords
      heldRecords
      learners
      different
      teachers {
        totalCount
        nodes {
          learnerNo
          name
          school
          statedRecords
          statedMinutes
          heldRecords
          heldMinutes
          difference
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface Wanted {
  readonly cohortId: string;
  readonly unitId: string;
  readonly institutionCode: string;
  readonly cycle: number;
  readonly onlyDifferent: boolean;
}

/** The comparison of one institution for learners below a unit, differences first. */
export const exchangeReconciliationQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['exchange-reconciliation', wanted],
    queryFn: async ({ pageParam }) =>
      (await request(document, { ...wanted, after: pageParam })).exchangeReconciliation ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) =>
      page?.teachers.pageInfo.hasNextPage ? page.teachers.pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
