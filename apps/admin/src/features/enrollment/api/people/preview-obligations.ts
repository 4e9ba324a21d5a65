import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query PreviewObligations($cohortId: ID!) {
    previewObligations(cohortId: $cohortId) {
      decided
      changes {
        before
        after
        teachers
        needCounty
      }
    }
  }
`);

/** How many obligations would change, were they decided anew today. */
export const previewObligationsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['preview-obligations', cohortId],
    queryFn: () => request(document, { cohortId }),
    staleTime: 0,
  });
