import type { Cell } from '@tisheng/domain-rules/enrollment/roster/cell.js';
import type { RandomAccess } from './file-source.js';
import { FileLook, MOST_MERGED, MOST_WIDTHS, type SheetLook } from './file-look.js';
import type { SheetRow } from './read-spreadsheet.js';
import { columnOf, toCell } from './sheet-cells.js';
import type { SpreadsheetLimits } from './spreadsheet-problem.js';
import { tooLarge, unreadable } from './spreadsheet-problem.js';
import type { Workbook } from './workbook-parts.js';
import { readWorkbook } from './workbook-parts.js';
import type { XmlHandler } from './xml-parser.js';
import { XmlParser, attribute } from './xml-parser.js';
import { ZipArchive } from './zip-archive.js';

/** Rows of all visible sheets of an .xlsx file, one piece of the sheet in memory at a time. */
export async function* readWorkbookRows(
  content: RandomAccess,
  limits: SpreadsheetLimits,
  look: FileLook = new FileLook(),
): AsyncGenerator<SheetRow> {
  look.kind = 'workbook';
  const zip = await ZipArchive.open(content, limits.bytes);
  const workbook = await readWorkbook(zip, limits);
  for (const { name, part } of workbook.sheets) {
    const rows = new SheetRows(name, workbook, limits, look.sheet(name));
    const parser = new XmlParser(rows);
    for await (const chunk of zip.read(part)) {
      parser.write(chunk);
      yield* rows.take();
    }
    parser.end();
    yield* rows.take();
  }
}

/** Rows that a sheet can have. */
const LAST_ROW = 1_048_576;

/** Number of the next row; rows stand in their order, and no program writes one beyond the last. */
function rowAfter(previous: number, written: string | undefined): number {
  const row = written === undefined ? previous + 1 : Number(written);
  if (!Number.isInteger(row) || row <= previous || row > LAST_ROW) throw unreadable('damaged');
  return row;
}

/** Collects rows while a sheet is parsed. */
class SheetRows implements XmlHandler {
  private finished: SheetRow[] = [];
  private inData = false;
  private row = 0;
  private column = 0;
  private cells: Cell[] = [];
  private type: string | undefined;
  private style = 0;
  private formula: string | undefined;
  private value: string | undefined;
  private target: 'formula' | 'value' | undefined;
  private inReadingAid = false;
  /** A formula that was filled down is written once, at its first cell. */
  private readonly sharedFormulas = new Map<string, string>();
  private sharedFormula: string | undefined;

  constructor(
    private readonly sheet: string,
    private readonly workbook: Workbook,
    private readonly limits: SpreadsheetLimits,
    private readonly look: SheetLook,
  ) {}

  take(): SheetRow[] {
    const taken = this.finished;
    this.finished = [];
    return taken;
  }

  open(name: string, attributes: string): void {
    if (!this.inData) {
      if (name === 'sheetData') this.inData = true;
      else this.noteLook(name, attributes);
      return;
    }
    switch (name) {
      case 'row':
        this.row = rowAfter(this.row, attribute(attributes, 'r'));
        this.column = 0;
        this.cells = [];
        break;
      case 'c': {
        const reference = attribute(attributes, 'r');
        this.column = reference === undefined ? this.column + 1 : columnOf(reference);
        this.type = attribute(attributes, 't');
        this.style = Number(attribute(attributes, 's') ?? 0);
        this.formula = undefined;
        this.value = undefined;
        break;
      }
      case 'f':
        this.formula = '';
        this.sharedFormula = attribute(attributes, 'si');
        this.target = 'formula';
        break;
      case 'rPh':
        this.inReadingAid = true;
        break;
      case 'v':
      case 't':
        if (this.inReadingAid) break;
        this.value ??= '';
        this.target = 'value';
        break;
      default:
    }
  }

  text(value: string): void {
    if (this.target === undefined) return;
    const grown = (this[this.target] ?? '') + value;
    if (grown.length > this.limits.cellLength) throw tooLarge('cellLength', this.limits.cellLength, this.row);
    this[this.target] = grown;
  }

  close(name: string): void {
    if (!this.inData) return;
    switch (name) {
      case 'f':
        this.finishFormula();
        this.target = undefined;
        break;
      case 'v':
      case 't':
        this.target = undefined;
        break;
      case 'rPh':
        this.inReadingAid = false;
        break;
      case 'c':
        this.finishCell();
        break;
      case 'row':
        if (this.cells.length > 0)
          this.finished.push({ sheet: this.sheet, row: this.row, cells: this.cells });
        this.cells = [];
        break;
      case 'sheetData':
        this.inData = false;
        break;
      default:
    }
  }

  private noteLook(name: string, attributes: string): void {
    const { widths, merged } = this.look;
    if (name === 'col' && widths.length < MOST_WIDTHS) {
      const [first, last, width] = ['min', 'max', 'width'].map((key) => Number(attribute(attributes, key)));
      if (first! > 0 && last! >= first! && width! > 0) {
        widths.push({ first: first!, last: last!, width: width! });
      }
    } else if (name === 'mergeCell' && merged.length < MOST_MERGED) {
      const range = attribute(attributes, 'ref');
      if (range !== undefined) merged.push(range);
    }
  }

  private finishFormula(): void {
    if (this.sharedFormula === undefined) return;
    if (this.formula) this.sharedFormulas.set(this.sharedFormula, this.formula);
    else this.formula = this.sharedFormulas.get(this.sharedFormula) ?? '';
  }

  private finishCell(): void {
    const { type, style, formula, value } = this;
    const cell = toCell({ type, style, formula, value }, this.workbook);
    if (cell.kind === 'empty') return;
    if (this.column > this.limits.columns) throw tooLarge('columns', this.limits.columns, this.row);
    while (this.cells.length < this.column - 1) this.cells.push({ kind: 'empty' });
    this.cells[this.column - 1] = cell;
  }
}
