import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyPlanQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyPlan($cohortId: ID!) {
    myPlan(cohortId: $cohortId) {
      ...PlanFields
    }
  }
`);

export const planFields = graphql(`
  fragment PlanFields on MyPlan {
    state
    courses {
      ...CourseFields
    }
    totals {
      halfHours
      requiredHalfHours
      electiveHalfHours
      requiredCourses
      electiveCourses
    }
    limits {
      minimumHalfHours
      maximumHalfHours
      minimumElectives
      opensOn
      closesOn
      confirmedBy
    }
    consistency {
      share
      addressed
      weakPoints
      unaddressed {
        item
        label {
          zh
          en
        }
      }
    }
    problems {
      code
      field
      row
      zh
      en
    }
    savedAt
    submittedAt
    decidedAt
    returnReason
    holds
  }
`);

export type MyPlan = MyPlanQuery['myPlan'];

/** One's own research plan, what it adds up to, and what still blocks it. */
export const myPlanQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-plan', cohortId], queryFn: () => request(document, { cohortId }) });
