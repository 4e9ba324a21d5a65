import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ApprovedSchoolPlan($cohortId: ID!) {
    approvedSchoolPlan(cohortId: $cohortId) {
      schoolName
      version
      approvedAt
      content {
        ...SchoolPlanContentFields
      }
      themes {
        ...SchoolPlanThemeFields
      }
    }
  }
`);

/** The approved plan of one's own school. */
export const approvedSchoolPlanQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['approved-school-plan', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
