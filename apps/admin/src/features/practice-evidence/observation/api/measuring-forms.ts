import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MeasuringForms($cohortId: ID!) {
    measuringForms(cohortId: $cohortId) {
      kind
      themes
      signedBy
      levels {
        points
        name {
          zh
          en
        }
      }
      items {
        code
        kind
        required
        name {
          zh
          en
        }
        asks {
          zh
          en
        }
      }
    }
  }
`);

/** The forms of the cohort's policy, one for each theme. */
export const measuringFormsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['measuring-forms', cohortId],
    queryFn: () => request(document, { cohortId }),
    staleTime: 3_600_000,
  });
