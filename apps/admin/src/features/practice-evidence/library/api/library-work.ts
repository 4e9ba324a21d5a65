import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../../gql/gql.js';
import { request } from '../../../../lib/graphql-client.js';

const document = graphql(`
  query LibraryWorkOpened($cohortId: ID!, $entryId: ID!) {
    libraryWork(cohortId: $cohortId, entryId: $entryId) {
      entry {
        ...LibraryWorkFields
      }
      texts {
        name {
          zh
          en
        }
        text
      }
      files {
        id
        part {
          zh
          en
        }
        name
        mediaType
        sizeBytes
        previewPath
        downloadPath
      }
      ownReports {
        id
        text
        answer
      }
    }
  }
`);

/** One work with its content; null when it is not shown, or no longer. */
export const libraryWorkQuery = (cohortId: string, entryId: string) =>
  queryOptions({
    queryKey: ['library-work', cohortId, entryId],
    queryFn: () => request(document, { cohortId, entryId }),
  });
