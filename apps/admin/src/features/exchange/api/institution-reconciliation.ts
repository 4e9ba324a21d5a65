import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionReconciliationQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionReconciliation($cohortId: ID!, $cycle: Int!, $onlyDifferent: Boolean!, $after: String) {
    institutionReconciliation(
      cohortId: $cohortId
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

/** A cycle of an institution, compared by learner. */
export type ComparedCycle = NonNullable<InstitutionReconciliationQuery['institutionReconciliation']>;

/** What the institution says it has sent for a cycle against what is held, differences first. */
export const institutionReconciliationQuery = (cohortId: string, cycle: number, onlyDifferent: boolean) =>
  infiniteQueryOptions({
    queryKey: ['institution-reconciliation', cohortId, cycle, onlyDifferent],
    queryFn: async ({ pageParam }) =>
      (await request(document, { cohortId, cycle, onlyDifferent, after: pageParam }))
        .institutionReconciliation ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) =>
      page?.teachers.pageInfo.hasNextPage ? page.teachers.pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
