import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { LateAdmissionsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query LateAdmissions($cohortId: ID!, $unitId: ID!) {
    lateAdmissions(cohortId: $cohortId, unitId: $unitId) {
      id
      unitName
      until
      reason
      grantedAt
      grantedBy
    }
  }
`);

export type LateAdmissions = LateAdmissionsQuery['lateAdmissions'];

/** Units that may enroll teachers after the window has ended. */
export const lateAdmissionsQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['late-admissions', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
