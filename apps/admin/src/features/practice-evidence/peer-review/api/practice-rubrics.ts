import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PracticeRubrics($cohortId: ID!) {
    practiceRubrics(cohortId: $cohortId) {
      themes
      levels {
        level
        points
        name {
          zh
          en
        }
      }
      criteria {
        code
        name {
          zh
          en
        }
        asks {
          zh
          en
        }
        weight
      }
    }
  }
`);

/** By what works are judged; a policy does not change while a page is open. */
export const practiceRubricsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['practice-rubrics', cohortId],
    queryFn: () => request(document, { cohortId }),
    staleTime: Number.POSITIVE_INFINITY,
  });
