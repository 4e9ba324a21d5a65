import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { ProgressQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query Progress($cohortId: ID!, $unitId: ID!) {
    progress(cohortId: $cohortId, unitId: $unitId) {
      unitId
      name
      refreshedAt
      counts {
        ...CountFields
      }
      completion {
        completed
        counted
        percentHundredths
      }
      subunits {
        unitId
        code
        name
        place
        counts {
          ...CountFields
        }
        completion {
          completed
          counted
          percentHundredths
        }
      }
    }
  }
`);

export const countFields = graphql(`
  fragment CountFields on ProgressCounts {
    putForward
    confirmed
    preTested
    planConfirmed
    studying
    onlineHoursReached
    offlineHoursReached
    rated
    excellent
    passed
    failed
    certified
  }
`);

export type UnitProgress = ProgressQuery['progress'];

/** How far a unit and the units below it are. */
export const progressQuery = (cohortId: string, unitId: string) =>
  queryOptions({
    queryKey: ['progress', cohortId, unitId],
    queryFn: () => request(document, { cohortId, unitId }),
  });

export type ProgressCounts = UnitProgress['counts'];
export type SubunitProgress = UnitProgress['subunits'][number];
