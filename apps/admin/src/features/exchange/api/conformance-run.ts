import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { ConformanceRunQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query ConformanceRun {
    conformanceRun {
      startedAt
      cohortId
      passed
      required
      shown
      wrong
      checks {
        check
        required
        state
        at
        evidence
      }
    }
  }
`);

export type ConformanceRun = NonNullable<ConformanceRunQuery['conformanceRun']>;

/** The run as it stands; asked again while the page is open, since the program works meanwhile. */
export const conformanceRunQuery = queryOptions({
  queryKey: ['conformance-run'],
  queryFn: () => request(document),
  refetchInterval: 4000,
});
