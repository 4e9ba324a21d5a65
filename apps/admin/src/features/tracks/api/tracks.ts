import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { TracksQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Tracks($programmeId: ID!) {
    tracks(programmeId: $programmeId) {
      code
      name {
        zh
        en
      }
      duties
      participants
      clause
      planned {
        code
        month
        stages
        name {
          zh
          en
        }
      }
      sessions {
        id
        name
        stages
        fromDate
        toDate
        nominateUntil
        place
        capacity
        nominated
        confirmed
        sharePlaces
        shareTaken
      }
    }
  }
`);

export type Track = TracksQuery['tracks'][number];
export type TrackSession = Track['sessions'][number];

/** The tracks of the programme with their sessions. */
export const tracksQuery = (programmeId: string) =>
  queryOptions({ queryKey: ['tracks', programmeId], queryFn: () => request(document, { programmeId }) });
