import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterChangeSummaryQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterChangeSummary($importId: ID!) {
    rosterChangeSummary(importId: $importId) {
      units {
        unitId
        unitName
        added
        changed
        transferred
        returning
        unchanged
        gone
        leaving
      }
      stops {
        ...ProblemFields
      }
      isStale
    }
  }
`);

export type RosterSummary = RosterChangeSummaryQuery['rosterChangeSummary'];
export type RosterUnitChanges = RosterSummary['units'][number];

/** What a checked file would change, county by county. */
export const rosterChangeSummaryQuery = (importId: string) =>
  queryOptions({
    queryKey: ['roster-changes', importId, 'summary'],
    queryFn: () => request(document, { importId }),
  });
