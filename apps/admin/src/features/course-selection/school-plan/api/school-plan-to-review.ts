import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query SchoolPlanToReview($schoolPlanId: ID!) {
    schoolPlanToReview(schoolPlanId: $schoolPlanId) {
      ...SchoolPlanFields
    }
  }
`);

/** A plan as its reviewer reads it. */
export const schoolPlanToReviewQuery = (schoolPlanId: string) =>
  queryOptions({
    queryKey: ['school-plan-to-review', schoolPlanId],
    queryFn: () => request(document, { schoolPlanId }),
  });
