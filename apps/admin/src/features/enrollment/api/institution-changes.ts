import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionChangesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionChanges($cohortId: ID!, $unitId: ID!) {
    institutionChanges(cohortId: $cohortId, unitId: $unitId) {
      id
      countyId
      countyName
      fromInstitutionName
      toInstitutionName
      state
      reason
      requestedAt
      requestedBy
      decisionReason
      decidedAt
      decidedBy
      enrollments
    }
  }
`);

export type InstitutionChanges = InstitutionChangesQuery['institutionChanges'];

/** Requests of counties to change their institution. */
export const institutionChangesQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['institution-changes', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
