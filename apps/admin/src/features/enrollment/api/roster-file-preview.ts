import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '../../../gql/gql.js';
import type { RosterFilePreviewQuery, RosterFilePreviewQueryVariables } from '../../../gql/graphql.js';
import { request } from '../../../lib/graphql-client.js';

const document = graphql(`
  query RosterFilePreview($importId: ID!, $encoding: TextEncoding, $sheet: String, $headerRow: Int) {
    rosterFilePreview(importId: $importId, encoding: $encoding, sheet: $sheet, headerRow: $headerRow) {
      encodings
      encoding
      sheets {
        name
        rows
        width
      }
      sheet
      headerRow
      columns {
        index
        letter
        header
        column
        confidence
        reason
        settled
        samples
      }
      rows {
        row
        cells
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export type RosterPreview = RosterFilePreviewQuery['rosterFilePreview'];
export type RosterPreviewColumn = RosterPreview['columns'][number];
export type RosterFactColumn = NonNullable<RosterPreviewColumn['settled']>;
export type PreviewEncoding = NonNullable<RosterPreview['encoding']>;

/** The beginning of a roster file, read in one way or another. */
export const rosterFilePreviewQuery = (asked: RosterFilePreviewQueryVariables, attempt: number) =>
  queryOptions({
    queryKey: ['roster-file-preview', asked, attempt],
    queryFn: () => request(document, asked),
    placeholderData: keepPreviousData,
  });
