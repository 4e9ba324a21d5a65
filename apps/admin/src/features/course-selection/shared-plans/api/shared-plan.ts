import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SharedPlan($cohortId: ID!, $sharedPlanId: ID!) {
    sharedPlan(cohortId: $cohortId, sharedPlanId: $sharedPlanId) {
      ...SharedPlanFields
    }
  }
`);

/** One of them; null once it is no longer shown. */
export const sharedPlanQuery = (cohortId: string, sharedPlanId: string) =>
  queryOptions({
    queryKey: ['shared-plans', cohortId, 'one', sharedPlanId],
    queryFn: () => request(document, { cohortId, sharedPlanId }),
  });
