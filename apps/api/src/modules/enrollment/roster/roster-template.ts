import type { Readable } from 'node:stream';
import { ROSTER_TEMPLATE } from '@tisheng/messages/roster-template.js';
import { workbookStream, type SheetLanguage } from '../../../platform/spreadsheet/write-workbook.js';

/** Name of the template's file. */
export const templateName = (language: SheetLanguage): string => `${ROSTER_TEMPLATE.fileName[language]}.xlsx`;

/**
 * An empty roster to be filled in: a sheet with the column names alone, every column set to text so that ID numbers keep
 * their digits, and a sheet of examples, marked as such, which no import reads.
 */
export function rosterTemplate(language: SheetLanguage): Readable {
  const columns = ROSTER_TEMPLATE.columns.map(({ header, width }) => ({
    header,
    type: 'text' as const,
    width,
  }));
  const notes = ROSTER_TEMPLATE.columns.map(({ example, note }) => [example, note[language]]);
  return workbookStream(
    [
      { name: ROSTER_TEMPLATE.sheet, columns, rows: [] },
      {
        name: ROSTER_TEMPLATE.examples,
        columns: [
          { header: ROSTER_TEMPLATE.columnTitle, type: 'text', width: 20 },
          { header: ROSTER_TEMPLATE.exampleTitle, type: 'text', width: 24 },
          { header: ROSTER_TEMPLATE.noteTitle, type: 'text', width: 60 },
        ],
        rows: ROSTER_TEMPLATE.columns.map(({ header }, index) => [header[language], ...(notes[index] ?? [])]),
      },
    ],
    { language },
  );
}
