import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyGrowthQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyGrowth($cohortId: ID!) {
    myGrowth(cohortId: $cohortId) {
      before {
        ...DiagnosisFields
      }
      after {
        ...DiagnosisFields
      }
      overall {
        before
        after
        difference
        verdict
      }
      dimensions {
        dimension
        column
        before
        after
        difference
        verdict
        name {
          zh
          en
        }
      }
    }
  }
`);

export type MyGrowth = MyGrowthQuery['myGrowth'];

/** What the two tests of a teacher say together. */
export const myGrowthQuery = (cohortId: string) =>
  queryOptions({ queryKey: ['my-growth', cohortId], queryFn: () => request(document, { cohortId }) });
