import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterImportQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterImport($importId: ID!, $after: String) {
    rosterImport(importId: $importId) {
      id
      fileName
      unitName
      state
      sheet
      headerRow
      rowsRead
      rowsAccepted
      rowsRejected
      rowsWarned
      teachersAdded
      teachersChanged
      uploadedAt
      committedAt
      problems(first: 100, after: $after) {
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

export type CheckedRoster = RosterImportQuery['rosterImport'];
export type RosterFault = CheckedRoster['problems']['nodes'][number];

/** One roster file with what was wrong in it, in order of rows. */
export const rosterImportQuery = (importId: string) =>
  infiniteQueryOptions({
    queryKey: ['roster-import', importId],
    queryFn: ({ pageParam }) => request(document, { importId, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rosterImport: { problems } }) =>
      problems.pageInfo.hasNextPage ? problems.pageInfo.endCursor : null,
  });
