import type { Problem } from '@tisheng/domain-rules/problem.js';
import { problemText } from '@tisheng/messages/problem-text.js';
import type { SheetLanguage } from '../../../../platform/spreadsheet/write-workbook.js';

/** What the check found in a row of a roster file, as it was kept. */
export interface RosterFileProblem extends Problem {
  /** An error refuses the row, a warning does not. */
  readonly severity: 'error' | 'warning';
}

/** What is written beside one row. */
export interface RowRemarks {
  /** All of it, for the last column; empty for a good row. */
  readonly text: string;
  /** By place of the cell, counted from 0. */
  readonly cells: ReadonlyMap<number, CellRemark>;
}

export interface CellRemark {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** Where a problem's column stands in the file, and what its header says there. */
export interface NamedPlace {
  readonly place: number;
  readonly header: string;
}

const NONE: RowRemarks = { text: '', cells: new Map() };

/** Gives out the problems of a file row by row; both come in the order of the rows. */
export class ProblemsByRow {
  private readonly problems: AsyncIterator<RosterFileProblem> | Iterator<RosterFileProblem>;
  private next: RosterFileProblem | undefined;
  private started = false;

  constructor(
    problems: Iterable<RosterFileProblem> | AsyncIterable<RosterFileProblem>,
    private readonly places: ReadonlyMap<string, NamedPlace>,
    private readonly language: SheetLanguage,
  ) {
    this.problems =
      Symbol.asyncIterator in problems ? problems[Symbol.asyncIterator]() : problems[Symbol.iterator]();
  }

  /** What is to be written beside this row; rows are asked for in their order. */
  async of(row: number): Promise<RowRemarks> {
    if (!this.started) await this.advance();
    this.started = true;
    const found: RosterFileProblem[] = [];
    while (this.next !== undefined && (this.next.row ?? 0) <= row) {
      if (this.next.row === row) found.push(this.next);
      await this.advance();
    }
    return found.length === 0 ? NONE : this.remarks(found);
  }

  private async advance(): Promise<void> {
    const { value, done } = await this.problems.next();
    this.next = done ? undefined : (value as RosterFileProblem);
  }

  private remarks(problems: readonly RosterFileProblem[]): RowRemarks {
    const lines: string[] = [];
    const cells = new Map<number, CellRemark>();
    for (const problem of problems) {
      const text = problemText(problem)[this.language];
      const named = problem.field === undefined ? undefined : this.places.get(problem.field);
      const column = named?.header || problem.field;
      lines.push(
        column === undefined ? text : this.language === 'zh' ? `【${column}】${text}` : `[${column}] ${text}`,
      );
      if (!named) continue;
      const earlier = cells.get(named.place);
      cells.set(named.place, {
        severity: earlier?.severity === 'error' ? 'error' : problem.severity,
        text: earlier ? `${earlier.text}\n${text}` : text,
      });
    }
    const text =
      lines.length === 1 ? lines[0]! : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
    return { text, cells };
  }
}
