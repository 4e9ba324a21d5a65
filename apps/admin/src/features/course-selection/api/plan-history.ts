import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { PlanHistoryFieldsFragment } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

export const planHistoryFields = graphql(`
  fragment PlanHistoryFields on PlanHistory {
    weeks {
      number
      from
      to
    }
    versions {
      number
      halfHours
      consistency
      submittedAt
      outcome
      decidedAt
      decidedBy
      reason
      endedAt
      courses {
        course {
          ...CourseFields
        }
        weeks {
          week
          halfHours
        }
      }
      differences {
        added
        removed
        updated
        moved
      }
    }
  }
`);

const own = graphql(`
  query MyPlanHistory($cohortId: ID!) {
    myPlanHistory(cohortId: $cohortId) {
      ...PlanHistoryFields
    }
  }
`);

const document = graphql(`
  query PlanHistory($cohortId: ID!, $enrollmentId: ID!) {
    planHistory(cohortId: $cohortId, enrollmentId: $enrollmentId) {
      ...PlanHistoryFields
    }
  }
`);

export type PlanHistory = PlanHistoryFieldsFragment;
export type PlanVersion = PlanHistory['versions'][number];

/** What one has handed in oneself, and what became of it. */
export const myPlanHistoryQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-plan-history', cohortId], queryFn: () => request(own, { cohortId }) });

/** What a teacher has handed in, and what became of it. */
export const planHistoryQuery = (cohortId: string, enrollmentId: string) =>
  queryOptions({
    queryKey: ['plan-history', cohortId, enrollmentId],
    queryFn: () => request(document, { cohortId, enrollmentId }),
  });
