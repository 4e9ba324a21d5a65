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
    revision
    courses {
      ...CourseFields
    }
    timetable {
      weeks {
        number
        from
        to
      }
      thisWeek
      courses {
        courseId
        startWeek
        weeks {
          week
          halfHours
        }
      }
    }
    updates {
      courseId
      title
      seenVersion
      version
      changedAt
      withdrawn
      changes {
        zh
        en
      }
    }
    hints {
      code
      zh
      en
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
      requiredTopics {
        code
        name {
          zh
          en
        }
      }
      maximumHalfHoursPerWeek
      firstTrainingDay
      lastTrainingDay
      onlineHalfHours
      offlineHalfHours
      practiceHalfHours
      opensOn
      closesOn
      confirmedBy
    }
    consistency {
      ...ConsistencyFields
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
