import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { BackgroundJobState } from '../../../gql/graphql.js';
import { isUnderWay, JOBS_KEY } from '../../../lib/background-jobs.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query BackgroundJobs(
    $mine: Boolean!
    $states: [BackgroundJobState!]
    $kind: String
    $first: Int!
    $after: String
  ) {
    backgroundJobs(mine: $mine, states: $states, kind: $kind, first: $first, after: $after) {
      totalCount
      nodes {
        ...BackgroundJobFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const WHILE_UNDER_WAY_MS = 2_000;
const OTHERWISE_MS = 60_000;

export interface JobFilter {
  readonly mine: boolean;
  readonly states: readonly BackgroundJobState[] | null;
  readonly kind: string | null;
}

/** Long work within one's reach, the latest first; asked for again while any of it is under way. */
export const backgroundJobsQuery = ({ mine, states, kind }: JobFilter) =>
  infiniteQueryOptions({
    queryKey: [JOBS_KEY, 'list', mine, states, kind],
    queryFn: ({ pageParam }) => request(document, { mine, states, kind, first: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ backgroundJobs: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ backgroundJobs }) => backgroundJobs.nodes.some(isUnderWay))
        ? WHILE_UNDER_WAY_MS
        : OTHERWISE_MS,
  });

const IN_THE_TRAY = 8;

/** What one began oneself lately: for the tray, which lives as long as the page. */
export const myLatestJobsQuery = queryOptions({
  queryKey: [JOBS_KEY, 'tray'],
  queryFn: () => request(document, { mine: true, states: null, kind: null, first: IN_THE_TRAY, after: null }),
  refetchInterval: ({ state: { data } }) =>
    data?.backgroundJobs.nodes.some(isUnderWay) ? WHILE_UNDER_WAY_MS : OTHERWISE_MS,
});
