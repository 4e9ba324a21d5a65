import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyResultQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyResult($cohortId: ID!) {
    myResult(cohortId: $cohortId) {
      institution {
        score
        grade
        bandGrade
        mark
        markReason
        toldAt
        policy
        components {
          code
          nameZh
          nameEn
          weight
          score
          points
          indicators {
            code
            nameZh
            nameEn
            value
            counted
            target
            quality
            points
            fullPoints
          }
        }
      }
      schoolRating {
        grade
        reason
        ratedAt
      }
      comprehensive {
        grade
        state
        decidedAt
        zh
        en
      }
      appeals {
        id
        subject
        theme
        level
        state
        grounds
        openedAt
        decideBy
        decision
        decisionReason
        steps {
          level
          action
          reason
          newGrade
          actedAt
        }
      }
      appealOptions {
        subject
        theme
        until
        possible
        problems {
          code
          field
          row
          zh
          en
        }
      }
    }
  }
`);

export type MyResult = NonNullable<MyResultQuery['myResult']>;
export type MyAppeal = MyResult['appeals'][number];

/** Everything that the teacher was told, and why; null for a teacher without a place in the cohort. */
export const myResultQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-result', cohortId], queryFn: () => request(document, { cohortId }) });
