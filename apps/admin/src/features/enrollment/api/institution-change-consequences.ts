import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionChangeConsequencesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionChangeConsequences($cohortId: ID!, $unitId: ID!) {
    institutionChangeConsequences(cohortId: $cohortId, unitId: $unitId) {
      learners
      learnersWithRecords
      completedHalfHours
    }
  }
`);

export type InstitutionChangeConsequences =
  InstitutionChangeConsequencesQuery['institutionChangeConsequences'];

/** What follows when a county changes its institution. */
export const institutionChangeConsequencesQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['institution-change-consequences', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
