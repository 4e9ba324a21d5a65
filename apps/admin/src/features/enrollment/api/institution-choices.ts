import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionChoicesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionChoices($cohortId: ID!, $unitId: ID!) {
    institutionChoices(cohortId: $cohortId, unitId: $unitId) {
      countyId
      countyCode
      countyName
      institutionId
      institutionName
      chosenAt
      locked
      needsConsent
      enrolled
    }
  }
`);

export type InstitutionChoices = InstitutionChoicesQuery['institutionChoices'];

/** Every county below a unit with the institution that it chose, by code. */
export const institutionChoicesQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['institution-choices', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
