import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SchoolPlanSummaryQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SchoolPlanSummary($cohortId: ID!, $unitId: ID!) {
    schoolPlanSummary(cohortId: $cohortId, unitId: $unitId) {
      schools
      notBegun
      draft
      submitted
      returned
      approved
      overdue
      required
      dueOn
    }
  }
`);

export type SchoolPlanSummary = SchoolPlanSummaryQuery['schoolPlanSummary'];

/** How far the schools of a unit have come. */
export const schoolPlanSummaryQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['school-plans', 'summary', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
