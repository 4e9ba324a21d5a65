import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { DistortionFindingState, DistortionKind } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query DistortionFindings(
    $cohortId: ID!
    $unitId: ID!
    $states: [DistortionFindingState!]!
    $kind: DistortionKind
    $after: String
  ) {
    distortionFindings(
      cohortId: $cohortId
      unitId: $unitId
      states: $states
      kind: $kind
      first: 50
      after: $after
    ) {
      totalCount
      nodes {
        ...FindingFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const FINDINGS_KEY = 'distortion-findings';

/** Findings with a learner at or below a unit, the heaviest first. */
export const findingsQuery = (
  cohortId: string,
  unitId: string,
  states: readonly DistortionFindingState[],
  kind: DistortionKind | null,
) =>
  infiniteQueryOptions({
    queryKey: [FINDINGS_KEY, cohortId, unitId, states, kind],
    queryFn: ({ pageParam }) =>
      request(document, { cohortId, unitId, states: [...states], kind, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ distortionFindings: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
