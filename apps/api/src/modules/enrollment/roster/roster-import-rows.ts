import { Injectable } from '@nestjs/common';
import { lastFourOf } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { RosterRowResult, RosterTeacher } from '@tisheng/domain-rules/enrollment/roster/roster-row.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { copyInto, copyLine } from '../../../platform/database/copy-rows.js';
import type { Transaction } from '../../../platform/database/database.js';
import { IdSealing } from '../../../platform/personal-data/id-sealing.js';

/** Rows that are sent to the database at once: memory stays the same however long the file is. */
const BATCH = 2000;
/** A file with more faults than this is not mended row by row. */
const PROBLEMS_KEPT = 20_000;

const ROWS = `enrollment.roster_import_row (import_id, sheet_row, name, sex, birth_date, id_type, id_sealed, id_key, id_hash,
  id_last_four, school_id, stage, subject, duty, phone)`;
const PROBLEMS = `enrollment.roster_import_problem (import_id, position, severity, sheet_row, column_name, code, data)`;

/** Keeps what became of each row of an uploaded roster. */
@Injectable()
export class RosterImportRows {
  constructor(private readonly sealing: IdSealing) {}

  /**
   * Writes accepted rows and every problem, batch by batch, by COPY.
   *
   * @returns how many accepted rows have a warning
   */
  async store(
    tx: Transaction,
    importId: string,
    schoolIds: ReadonlyMap<string, string>,
    results: AsyncIterable<RosterRowResult>,
  ): Promise<number> {
    let rows: string[] = [];
    let problems: string[] = [];
    let position = 0;
    let warned = 0;
    let written = 0;
    const note = (severity: 'error' | 'warning', found: readonly Problem[]) => {
      for (const problem of found) {
        if (position < PROBLEMS_KEPT) problems.push(problemLine(importId, position, severity, problem));
        position += 1;
      }
    };
    const flush = async () => {
      if (rows.length > 0) await copyInto(tx, ROWS, rows);
      if (problems.length > 0) await copyInto(tx, PROBLEMS, problems);
      rows = [];
      problems = [];
    };
    for await (const result of results) {
      if (result.kind === 'not-data') continue;
      if (result.kind === 'rejected') note('error', result.problems);
      else {
        rows.push(this.rowLine(importId, result.row, result.teacher, schoolIds));
        written += 1;
        if (result.warnings.length > 0) warned += 1;
      }
      note('warning', result.warnings);
      if (rows.length + problems.length >= BATCH) await flush();
    }
    await flush();
    await analyzeAfter(tx, written, 'enrollment.roster_import_row');
    return warned;
  }

  private rowLine(
    importId: string,
    row: number,
    teacher: RosterTeacher,
    schoolIds: ReadonlyMap<string, string>,
  ): string {
    const { sealed, keyId, hash } = this.sealing.seal(teacher.idType, teacher.idNumber);
    return copyLine([
      importId,
      row,
      teacher.name,
      teacher.sex,
      teacher.birthDate,
      teacher.idType,
      sealed,
      keyId,
      hash,
      lastFourOf(teacher.idNumber),
      schoolIds.get(teacher.schoolCode) ?? null,
      teacher.stage,
      teacher.subject,
      teacher.duty,
      teacher.phone,
    ]);
  }
}

function problemLine(importId: string, position: number, severity: string, problem: Problem): string {
  return copyLine([
    importId,
    position,
    severity,
    problem.row ?? null,
    problem.field ?? null,
    problem.code,
    problem.data === undefined ? null : JSON.stringify(problem.data),
  ]);
}
