import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import type { AwardLevel, LibraryOrder, StageOfSchooling, WorkKind } from '../../../../gql/graphql.js';
import { request } from '../../../../lib/graphql-client.js';

/** What narrows the library. */
export interface LibraryFilter {
  readonly search: string;
  readonly kind: WorkKind | null;
  readonly stage: StageOfSchooling | null;
  readonly subject: string | null;
  readonly topic: string | null;
  readonly level: AwardLevel | null;
  readonly order: LibraryOrder;
}

const document = graphql(`
  query LibraryWorks(
    $cohortId: ID!
    $search: String!
    $kind: WorkKind
    $stage: StageOfSchooling
    $subject: String
    $topic: String
    $level: AwardLevel
    $order: LibraryOrder!
    $after: String
  ) {
    libraryWorks(
      cohortId: $cohortId
      search: $search
      kind: $kind
      stage: $stage
      subject: $subject
      topic: $topic
      level: $level
      order: $order
      first: 20
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...LibraryWorkFields
      }
    }
  }
`);

/** Works of the library. */
export const libraryWorksQuery = (cohortId: string, filter: LibraryFilter) =>
  infiniteQueryOptions({
    queryKey: ['library-works', cohortId, filter],
    queryFn: ({ pageParam }) => request(document, { cohortId, ...filter, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ libraryWorks: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
