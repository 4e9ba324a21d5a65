import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { CohortQuotasQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query CohortQuotas {
    programmes {
      cohorts {
        id
        quotas {
          stages
          teachers
          taken
        }
      }
    }
  }
`);

export type CohortQuotas = CohortQuotasQuery['programmes'];

/** Places of every cohort and how many of them are taken. */
export const cohortQuotasQuery = queryOptions({
  queryKey: ['cohort-quotas'],
  queryFn: () => request(document),
});
