import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { SchoolPlanQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SchoolPlan($cohortId: ID!, $unitId: ID!) {
    schoolPlan(cohortId: $cohortId, unitId: $unitId) {
      ...SchoolPlanFields
    }
  }
`);

export type SchoolPlan = NonNullable<SchoolPlanQuery['schoolPlan']>;

/** A school's study plan, with what policy and diagnosis ask of it. */
export const schoolPlanQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['school-plan', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
