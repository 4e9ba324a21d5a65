import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { MyTrackSessionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query MyTrackSessions {
    myTrackSessions {
      sessionId
      name
      trackName {
        zh
        en
      }
      fromDate
      toDate
      place
      state
      reason
      halfDays {
        day
        half
      }
      attended {
        day
        half
        how
      }
    }
  }
`);

export type MyTrackSession = MyTrackSessionsQuery['myTrackSessions'][number];

/** The sessions for which one was nominated. */
export const myTrackSessionsQuery = queryOptions({
  queryKey: ['my-track-sessions'],
  queryFn: () => request(document),
});
