import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query WorkshopSummary($cohortId: ID!, $unitId: ID!) {
    workshopSummary(cohortId: $cohortId, unitId: $unitId) {
      drafts
      published
      withoutWorkshop
    }
  }
`);

/** How far the workshops of a unit have come. */
export const workshopSummaryQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['workshops', cohortId, unitId, 'summary'],
    queryFn: () => request(document, { cohortId, unitId }),
  });
