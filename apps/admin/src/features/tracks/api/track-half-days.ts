import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query TrackHalfDays($programmeId: ID!, $sessionId: ID!) {
    trackHalfDays(programmeId: $programmeId, sessionId: $sessionId) {
      day
      half
      present
      attestedByName
      attestedAt
    }
  }
`);

/** The half-days of a session with how many were there. */
export const trackHalfDaysQuery = (programmeId: string, sessionId: string) =>
  queryOptions({
    queryKey: ['tracks', programmeId, sessionId, 'half-days'],
    queryFn: () => request(document, { programmeId, sessionId }),
  });
