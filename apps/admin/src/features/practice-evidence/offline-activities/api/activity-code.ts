import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query ActivityCode($activityId: ID!) {
    activityCode(activityId: $activityId) {
      taking
      code
      changesAt
      address
      qrSvg
      invited
      present
      latest
      codeLeaked
    }
  }
`);

/** Often enough that somebody who checks in sees their name, and that a code never stands after its time. */
const EVERY = 5_000;

/** The code on site, kept fresh while it is shown. */
export const activityCodeQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['activities', 'code', activityId],
    queryFn: () => request(document, { activityId }),
    refetchInterval: EVERY,
    refetchIntervalInBackground: true,
  });
