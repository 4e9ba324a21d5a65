import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { EnrollmentEventsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query EnrollmentEvents($enrollmentId: ID!) {
    enrollmentEvents(enrollmentId: $enrollmentId) {
      id
      at
      fromState
      toState
      move
      fromInstitutionName
      toInstitutionName
      fromSchoolName
      toSchoolName
      actorRole
      reason
    }
  }
`);

export type EnrollmentEvents = EnrollmentEventsQuery['enrollmentEvents'];

/** What happened to an enrollment, the newest first. */
export const enrollmentEventsQuery = (enrollmentId: string) =>
  queryOptions({
    queryKey: ['enrollment-events', enrollmentId],
    queryFn: () => request(document, { enrollmentId }),
  });
