import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { InstitutionPushesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query InstitutionPushes($cohortId: ID!, $after: String) {
    institutionPushes(cohortId: $cohortId, first: 20, after: $after) {
      totalCount
      nodes {
        id
        cycle
        channel
        idempotencyKey
        receivedAt
        received
        accepted
        duplicate
        rejected
        contentSha256
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type InstitutionPush = InstitutionPushesQuery['institutionPushes']['nodes'][number];

/** Pushes of the institution for a cohort, the newest first. */
export const institutionPushesQuery = (cohortId: string) =>
  infiniteQueryOptions({
    queryKey: ['institution-pushes', cohortId],
    queryFn: ({ pageParam }) => request(document, { cohortId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ institutionPushes: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : null,
    placeholderData: keepPreviousData,
  });
