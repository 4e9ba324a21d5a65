import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyPlanSuggestionQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyPlanSuggestion($cohortId: ID!) {
    myPlanSuggestion(cohortId: $cohortId) {
      problems {
        ...ProblemFields
      }
      courses {
        ...CourseFields
      }
      totals {
        halfHours
        requiredHalfHours
      }
      consistency {
        ...ConsistencyFields
      }
      keepsChoice
      isComplete
    }
  }
`);

export type PlanSuggestion = MyPlanSuggestionQuery['myPlanSuggestion'];

/** A whole plan to begin from, made anew each time it is asked for. */
export const planSuggestionQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['my-plan-suggestion', cohortId],
    queryFn: () => request(document, { cohortId }),
    gcTime: 0,
    staleTime: 0,
  });
