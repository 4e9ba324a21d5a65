import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { cellText } from '@tisheng/domain-rules/enrollment/roster/cell-text.js';
import { readSpreadsheet } from '../../platform/spreadsheet/read-spreadsheet.js';
import { csvLine } from '../../platform/spreadsheet/write-csv.js';
import type { RegionFile } from './open-region.js';

/** The beginning of a roster: everything up to the header and the first rows after it, as a CSV file of its own. */
export async function firstTeachers(file: RegionFile, most: number): Promise<RegionFile> {
  const lines: string[] = [];
  const source = typeof file.source === 'string' ? createReadStream(file.source) : [file.source];
  for await (const { cells } of readSpreadsheet(source as AsyncIterable<Uint8Array>, file.name)) {
    lines.push(csvLine(cells.map((cell) => cellText(cell))));
    if (lines.length > most) break;
  }
  return {
    name: `${basename(file.name).replace(/\.(xlsx|csv|csv\.gz)$/i, '')}.csv`,
    source: Buffer.from(lines.join('')),
  };
}
