import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { FeeLinesQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query FeeLines($statementId: ID!, $after: String) {
    feeLines(statementId: $statementId, first: 100, after: $after) {
      totalCount
      nodes {
        position
        learnerNo
        name
        schoolName
        reason
        fen
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type FeeLineShown = FeeLinesQuery['feeLines']['nodes'][number];

/** The amounts of a statement, learner by learner. */
export const feeLinesQuery = (statementId: string) =>
  infiniteQueryOptions({
    queryKey: ['fees', 'lines', statementId],
    queryFn: ({ pageParam }) => request(document, { statementId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ feeLines: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
