import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';
import { FINDINGS_KEY } from './findings.js';

const document = graphql(`
  query DistortionFinding($cohortId: ID!, $unitId: ID!, $findingId: ID!) {
    distortionFinding(cohortId: $cohortId, unitId: $unitId, findingId: $findingId) {
      ...FindingInFullFields
    }
  }
`);

/** One finding with its records; null where the unit has none of its learners. */
export const findingQuery = (cohortId: string, unitId: string, findingId: string) =>
  queryOptions({
    queryKey: [FINDINGS_KEY, 'one', cohortId, unitId, findingId],
    queryFn: () => request(document, { cohortId, unitId, findingId }),
  });
