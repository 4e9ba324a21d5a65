import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterProblemsQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterProblems($importId: ID!, $code: String, $column: String, $after: String) {
    rosterImport(importId: $importId) {
      id
      problems(first: 50, after: $after, code: $code, column: $column) {
        totalCount
        nodes {
          severity
          problem {
            ...ProblemFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type RosterFault = RosterProblemsQuery['rosterImport']['problems']['nodes'][number];

/** The faults of one kind, in order of rows. */
export const rosterProblemsQuery = (importId: string, code: string, column: string | null) =>
  infiniteQueryOptions({
    queryKey: ['roster-problems', importId, code, column],
    queryFn: ({ pageParam }) => request(document, { importId, code, column, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rosterImport: { problems } }) =>
      problems.pageInfo.hasNextPage ? problems.pageInfo.endCursor : null,
  });
