import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { MeasurementState, MeasurementsQuery, MeasuringKind } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query Measurements(
    $cohortId: ID!
    $unitId: ID!
    $kind: MeasuringKind
    $state: MeasurementState
    $search: String
    $after: String
  ) {
    measurements(
      cohortId: $cohortId
      unitId: $unitId
      kind: $kind
      state: $state
      search: $search
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        id
        teacherName
        schoolName
        observerName
        kind
        theme
        themeTitle {
          zh
          en
        }
        state
        heldOn
        topic
        awaits
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type MeasurementLine = MeasurementsQuery['measurements']['nodes'][number];

export interface MeasurementFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly kind: MeasuringKind | null;
  readonly state: MeasurementState | null;
  readonly search: string;
}

/** The forms about teachers below a unit. */
export const measurementsQuery = (filter: MeasurementFilter) =>
  infiniteQueryOptions({
    queryKey: ['measurements', 'of-unit', filter],
    queryFn: ({ pageParam }) =>
      request(document, { ...filter, search: filter.search || null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ measurements: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
