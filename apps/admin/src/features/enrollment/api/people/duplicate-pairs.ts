import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { DuplicatePairsQuery, DuplicatePairState } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query DuplicatePairs($unitId: ID!, $state: DuplicatePairState!, $after: String) {
    duplicatePairs(unitId: $unitId, state: $state, first: 50, after: $after) {
      totalCount
      nodes {
        id
        evidence
        state
        reason
        foundAt
        first {
          ...PairEntryFields
        }
        second {
          ...PairEntryFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One of the two. */
export const pairEntryFields = graphql(`
  fragment PairEntryFields on PairEntry {
    teacherId
    name
    sex
    birthDate
    idType
    maskedIdNumber
    schoolName
    countyName
    stage
    subject
    duty
    phone
    learnerNumbers
    cohorts
    inService
    createdAt
  }
`);

export type DuplicatePairShown = DuplicatePairsQuery['duplicatePairs']['nodes'][number];

/** Pairs of entries that may be one person. */
export const duplicatePairsQuery = (unitId: string, state: DuplicatePairState) =>
  infiniteQueryOptions({
    queryKey: ['duplicate-pairs', unitId, state],
    queryFn: ({ pageParam }) => request(document, { unitId, state, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ duplicatePairs: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
