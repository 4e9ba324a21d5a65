import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query LibraryReports($cohortId: ID!, $unitId: ID!, $entryId: ID!) {
    libraryReports(cohortId: $cohortId, unitId: $unitId, entryId: $entryId) {
      nodes {
        id
        text
        madeAt
        reporterName
        answer
        answeredAt
      }
    }
  }
`);

/** Reported problems of a work. */
export const libraryReportsQuery = (cohortId: string, unitId: string, entryId: string) =>
  queryOptions({
    queryKey: ['library-reports', cohortId, unitId, entryId],
    queryFn: () => request(document, { cohortId, unitId, entryId }),
  });
