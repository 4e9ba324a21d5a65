import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyProgressQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyProgress($cohortId: ID!) {
    myProgress(cohortId: $cohortId) {
      enrollmentId
      obligation
      nextStep {
        code
        zh
        en
        theme
        deadline
        overdue
      }
      lifecycle {
        lifecycle
        state
        done
      }
      onlineHours {
        reachedHalfHours
        neededHalfHours
      }
      offlineHours {
        reachedHalfHours
        neededHalfHours
      }
      points {
        total
        grade
        passFrom
        provisional
      }
      requirements {
        code
        subject
        zh
        en
        unit
        reached
        needed
        met
        deadline
        by
      }
      comprehensiveGrade
      comprehensiveState
    }
  }
`);

export type MyProgress = NonNullable<MyProgressQuery['myProgress']>;

/** What to do next, what is reached and missing; null for a teacher without a place in the cohort. */
export const myProgressQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-progress', cohortId], queryFn: () => request(document, { cohortId }) });
