import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyPreTestQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyPreTest($cohortId: ID!) {
    myPreTest(cohortId: $cohortId) {
      state
      problems {
        code
        field
        row
        zh
        en
      }
      instrument {
        code
        version
        title {
          zh
          en
        }
        introduction {
          zh
          en
        }
        questions {
          code
          dimension
          situation {
            zh
            en
          }
          options {
            code
            text {
              zh
              en
            }
          }
        }
      }
      answers {
        question
        option
      }
      result {
        source
        submittedAt
        level
        band
        targetLevel
        weakPointsShown
        columns {
          column
          level
          band
        }
        dimensions {
          column
          dimension
          level
          band
          name {
            zh
            en
          }
        }
        weakPoints {
          item
          columns
          level
          label {
            zh
            en
          }
        }
      }
    }
  }
`);

export type MyPreTest = MyPreTestQuery['myPreTest'];
export type DiagnosisResult = NonNullable<MyPreTest['result']>;

/** One's own pre-test: the questions, the answers saved so far, and the result once it is handed in. */
export const myPreTestQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-pre-test', cohortId], queryFn: () => request(document, { cohortId }) });
