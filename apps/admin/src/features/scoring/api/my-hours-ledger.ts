import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyHoursLedger {
    myHoursLedger {
      from
      years
      neededHalfHours
      reachedHalfHours
      missingHalfHours
      lines {
        cohortId
        cohortName {
          zh
          en
        }
        lastDay
        onlineHalfHours
        offlineHalfHours
        halfHours
        counts
      }
    }
  }
`);

/** One's own hours over the years; null for whoever never took part. */
export const myHoursLedgerQuery = queryOptions({
  queryKey: ['my-hours-ledger'],
  queryFn: () => request(document),
});
