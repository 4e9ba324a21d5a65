import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { ColumnPlaces } from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import { ERRORS_FILE_SUFFIX } from '@tisheng/messages/file-names.js';
import type { TextEncoding } from '../../../../platform/spreadsheet/decode-text.js';
import type { FileInput } from '../../../../platform/spreadsheet/file-source.js';
import type { SheetLanguage } from '../../../../platform/spreadsheet/write-workbook.js';
import { writeErrorsText } from './errors-text.js';
import { writeErrorsWorkbook } from './errors-workbook.js';
import { ProblemsByRow, type RosterFileProblem } from './row-remarks.js';
import { surveyFile } from './survey-file.js';

export interface ErrorsFileRequest {
  /** The file as it was uploaded: its path, its content, or a stream of it. */
  readonly source: FileInput;
  readonly fileName: string;
  /** In the order of the rows; those without a row belong to the whole file and are told elsewhere. */
  readonly problems: Iterable<RosterFileProblem> | AsyncIterable<RosterFileProblem>;
  readonly language: SheetLanguage;
  /** What the check took for the header; looked for as the check does when left out. */
  readonly header?: {
    readonly sheet: string;
    readonly row: number;
    readonly columns: ColumnPlaces<RosterColumn>;
  };
  /** Of a text, where a person chose it. */
  readonly encoding?: TextEncoding;
}

/**
 * Hands a roster file back with its errors: the same visible sheets, rows and order, each wrong cell coloured and with a
 * comment, and a last column that tells the row's problems in words; of a text the column alone, in the same encoding.
 * Nothing in it is computed: formulas come as their text, ID numbers as text. The mended file can be uploaded as it is;
 * the added column is passed over. Ends `out`. Memory does not grow with the rows.
 *
 * @throws {SpreadsheetProblem} for a file that cannot be read; `out` is then destroyed
 * @example
 * await writeErrorsFile({ source: path, fileName: '名册.xlsx', problems, language: 'zh' }, reply.raw)
 */
export async function writeErrorsFile(file: ErrorsFileRequest, out: Writable): Promise<void> {
  const { source } = file;
  const folder = typeof source === 'string' ? null : await mkdtemp(join(tmpdir(), 'tisheng-errors-'));
  try {
    const path = typeof source === 'string' ? source : await putAside(source, join(folder!, 'file'));
    const survey = await surveyFile(file, path);
    const problems = new ProblemsByRow(file.problems, survey.places, file.language);
    const write = survey.look.kind === 'workbook' ? writeErrorsWorkbook : writeErrorsText;
    await write({ file, path, survey, problems }, out);
  } catch (error) {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Name and media type of what {@link writeErrorsFile} writes.
 *
 * @example errorsFileName('名册.csv.gz', 'zh') // { name: '名册-问题.csv', mediaType: 'text/csv' }
 */
export function errorsFileName(
  fileName: string,
  language: SheetLanguage,
): { name: string; mediaType: string } {
  const whole = fileName.replace(/\.gz$/i, '');
  const dot = whole.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [whole.slice(0, dot), whole.slice(dot)] : [whole, '.xlsx'];
  const isText = /^\.(csv|tsv|txt)$/i.test(ending);
  return {
    name: `${stem}-${ERRORS_FILE_SUFFIX[language]}${isText ? ending : '.xlsx'}`,
    mediaType: isText ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}

/** The file is read twice, which a stream cannot be. */
async function putAside(source: Exclude<FileInput, string>, path: string): Promise<string> {
  if (source instanceof Uint8Array) await writeFile(path, source, { mode: 0o600 });
  else await pipeline(source, createWriteStream(path, { mode: 0o600 }));
  return path;
}
