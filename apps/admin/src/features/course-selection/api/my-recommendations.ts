import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyRecommendations($cohortId: ID!) {
    myRecommendations(cohortId: $cohortId, first: 30) {
      problems {
        code
        field
        row
        zh
        en
      }
      recommendations {
        rank
        course {
          ...CourseFields
        }
        reasons {
          code
          zh
          en
          rule {
            zh
            en
          }
          clause
        }
      }
    }
  }
`);

/** Courses worth choosing, each with its reasons. */
export const myRecommendationsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['my-recommendations', cohortId],
    queryFn: () => request(document, { cohortId }),
  });
