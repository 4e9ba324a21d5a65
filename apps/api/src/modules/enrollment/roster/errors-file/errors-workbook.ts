import type { Writable } from 'node:stream';
import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import { PROBLEM_COLUMN } from '@tisheng/domain-rules/enrollment/roster/problem-column.js';
import type exceljs from 'exceljs';
import type { SheetLook } from '../../../../platform/spreadsheet/file-look.js';
import { readSpreadsheet, type SheetRow } from '../../../../platform/spreadsheet/read-spreadsheet.js';
import { columnOf, serialOfDay } from '../../../../platform/spreadsheet/sheet-cells.js';
import { WorkbookOutput } from '../../../../platform/spreadsheet/workbook-output.js';
import { workbookText } from '../../../../platform/spreadsheet/written-text.js';
import { CELL_STYLES, HEADER_STYLE, REMARK_STYLE, styleOfWrong } from './errors-styles.js';
import type { ProblemsByRow, RowRemarks } from './row-remarks.js';
import type { FileSurvey } from './survey-file.js';
import type { ErrorsFileRequest } from './write-errors-file.js';

/** What the writers of both forms work with. */
export interface ErrorsFileParts {
  readonly file: ErrorsFileRequest;
  readonly path: string;
  readonly survey: FileSurvey;
  readonly problems: ProblemsByRow;
}

const REMARK_WIDTH = 60;
const USUAL_WIDTH = 14;
/** Larger fields of joined cells are left apart: they are forms, not titles. */
const MOST_JOINED = 500;
/** Digits from which a program would show a number as 2.2E+17. */
const SHOWN_WHOLE = 1e11;
const NO_REMARKS: RowRemarks = { text: '', cells: new Map() };

/** Writes a workbook again, its wrong cells coloured and commented, with the column of problems. */
export async function writeErrorsWorkbook(parts: ErrorsFileParts, out: Writable): Promise<void> {
  const { file, path, survey } = parts;
  const output = new WorkbookOutput(out);
  let current: { name: string; sheet: SheetCopy } | undefined;
  try {
    for await (const row of readSpreadsheet(path, file.fileName)) {
      if (current?.name !== row.sheet) {
        current?.sheet.finish();
        current = { name: row.sheet, sheet: new SheetCopy(output, parts, row.sheet) };
      }
      const isRoster = row.sheet === survey.sheet;
      await current.sheet.write(row, isRoster ? await parts.problems.of(row.row) : NO_REMARKS);
    }
    current?.sheet.finish();
    await output.finish();
  } catch (error) {
    output.abort(error);
    throw error;
  }
}

/** One sheet on its way into the new workbook. */
class SheetCopy {
  private readonly sheet: exceljs.Worksheet;
  private readonly remarkColumn: number | null;
  private readonly headerRow: number;
  private readonly joined: { readonly top: number; readonly range: string }[];
  private next = 1;

  constructor(
    private readonly output: WorkbookOutput,
    { file, survey }: ErrorsFileParts,
    name: string,
  ) {
    const isRoster = name === survey.sheet;
    const look = survey.look.sheet(name);
    this.headerRow = isRoster ? survey.headerRow : 0;
    this.remarkColumn = isRoster ? survey.problemColumn : null;
    this.remarkTitle = PROBLEM_COLUMN[file.language];
    this.sheet = output.workbook.addWorksheet(
      name,
      this.headerRow > 0 ? { views: [{ state: 'frozen', ySplit: survey.headerRow }] } : {},
    );
    this.sheet.columns = columnsOf(look, survey.widths.get(name) ?? 0, this.remarkColumn);
    this.joined = joinedOf(look, this.remarkColumn);
  }

  private readonly remarkTitle: string;

  async write({ row, cells }: SheetRow, remarks: RowRemarks): Promise<void> {
    // Rows without anything are passed one by one: the library would keep them all.
    for (; this.next < row; this.next += 1) await this.commit(this.next);
    this.next = row + 1;
    this.join(row);
    const line = this.sheet.getRow(row);
    const isHeader = row === this.headerRow;
    for (const [place, value] of cells.entries()) {
      if (place === this.remarkColumn) continue;
      writeCell(line, place, value, isHeader ? HEADER_STYLE : undefined);
    }
    for (const [place, { severity, text }] of remarks.cells) {
      const cell = line.getCell(place + 1);
      cell.style = styleOfWrong(severity, cells[place]?.kind === 'date');
      cell.note = workbookText(text);
    }
    const remark = isHeader ? this.remarkTitle : remarks.text;
    if (this.remarkColumn !== null && remark !== '') {
      const cell = line.getCell(this.remarkColumn + 1);
      cell.value = workbookText(remark);
      cell.style = isHeader ? HEADER_STYLE : REMARK_STYLE;
    }
    await this.commit(row);
  }

  finish(): void {
    this.sheet.commit();
  }

  private async commit(row: number): Promise<void> {
    this.sheet.getRow(row).commit();
    await this.output.follow(this.sheet);
  }

  private join(row: number): void {
    while (this.joined[0] && this.joined[0].top <= row) {
      const { top, range } = this.joined.shift()!;
      if (top === row) this.sheet.mergeCells(range);
    }
  }
}

function writeCell(
  line: exceljs.Row,
  place: number,
  value: Cell,
  style: Partial<exceljs.Style> | undefined,
): void {
  if (value.kind === 'empty') return;
  const cell = line.getCell(place + 1);
  // The hidden cells of a joined field would write over the one that is seen.
  if (cell.isMerged && cell.master !== cell) return;
  switch (value.kind) {
    case 'text':
      cell.value = workbookText(value.value);
      cell.style = style ?? CELL_STYLES.text;
      break;
    case 'formula':
      cell.value = workbookText(value.text);
      cell.style = style ?? CELL_STYLES.text;
      break;
    case 'number':
      cell.value = value.value;
      cell.style = style ?? (isLong(value.value) ? CELL_STYLES.long : CELL_STYLES.number);
      break;
    case 'date': {
      const serial = serialOfDay(value.value);
      cell.value = serial ?? value.value;
      cell.style = serial === null ? CELL_STYLES.text : CELL_STYLES.date;
      break;
    }
    case 'error':
      cell.value = workbookText(value.text);
      cell.style = CELL_STYLES.text;
  }
}

const isLong = (value: number): boolean => Number.isInteger(value) && Math.abs(value) >= SHOWN_WHOLE;

/** Empty cells below are text as well, so that an ID number that is typed again keeps its digits. */
function columnsOf(look: SheetLook, filled: number, remarkColumn: number | null): Partial<exceljs.Column>[] {
  const count = Math.max(filled, (remarkColumn ?? -1) + 1);
  return Array.from({ length: count }, (_, place) => {
    if (place === remarkColumn) return { width: REMARK_WIDTH };
    const told = look.widths.find(({ first, last }) => first <= place + 1 && place + 1 <= last);
    return { width: told?.width ?? USUAL_WIDTH, style: CELL_STYLES.text };
  });
}

function joinedOf(look: SheetLook, remarkColumn: number | null): { top: number; range: string }[] {
  const taken = new Set<string>();
  const joined: { top: number; range: string }[] = [];
  for (const range of look.merged) {
    const [, left = '', top, right = '', bottom] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
    const [first, last] = [columnOf(left), columnOf(right)];
    const [from, to] = [Number(top), Number(bottom)];
    if (!(from > 0 && to >= from && first > 0 && last >= first)) continue;
    if ((to - from + 1) * (last - first + 1) > MOST_JOINED) continue;
    if (remarkColumn !== null && first <= remarkColumn + 1 && remarkColumn + 1 <= last) continue;
    const cells: string[] = [];
    for (let row = from; row <= to; row += 1) {
      for (let column = first; column <= last; column += 1) cells.push(`${row}:${column}`);
    }
    // Damaged files join a cell twice, which no program opens.
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    joined.push({ top: from, range });
  }
  return joined.sort((a, b) => a.top - b.top);
}
