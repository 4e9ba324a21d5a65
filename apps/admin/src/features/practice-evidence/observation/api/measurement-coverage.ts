import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MeasurementCoverageQuery } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query MeasurementCoverage($cohortId: ID!, $unitId: ID!) {
    measurementCoverage(cohortId: $cohortId, unitId: $unitId) {
      unitId
      unitName
      learners
      observed
      arranged
      proven
      analysed
      waiting
      asksObservation
      asksProof
      asksCase
    }
  }
`);

export type CoverageLine = MeasurementCoverageQuery['measurementCoverage'][number];

/** How far the parts of a unit have come with measuring. */
export const measurementCoverageQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['measurements', 'coverage', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });
