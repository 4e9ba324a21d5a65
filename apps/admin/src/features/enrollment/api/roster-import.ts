import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterImportQuery } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterImport($importId: ID!) {
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
      teachersTransferred
      teachersLeft
      attempt
      hasFile
      jobId
      isBusy
      isFromBelow
      uploadedAt
      checkedAt
      releasedAt
      releaseReason
      committedAt
      undoneAt
      undoReason
      problemKinds {
        code
        column
        severity
        count
        example {
          ...ProblemFields
        }
      }
      attempts {
        attempt
        fileName
        uploadedAt
        rowsAccepted
        rowsRejected
      }
    }
  }
`);

export type RosterInWork = RosterImportQuery['rosterImport'];
export type RosterFaultKind = RosterInWork['problemKinds'][number];

/** One roster file and how far it has come. */
export const rosterImportQuery = (importId: string) =>
  queryOptions({
    queryKey: ['roster-import', importId],
    queryFn: () => request(document, { importId }),
  });
