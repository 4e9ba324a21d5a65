import { Injectable } from '@nestjs/common';
import { lastFourOf } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type {
  RosterRowResult,
  RosterTeacher,
  ToldPerson,
} from '@tisheng/domain-rules/enrollment/roster/roster-row.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { CopyLines, copyInto, type CopyValue } from '../../../platform/database/copy-rows.js';
import type { Transaction } from '../../../platform/database/database.js';
import { IdSealing } from '../../../platform/personal-data/id-sealing.js';

/** Rows that are sent to the database at once: memory stays the same however long the file is. */
const BATCH = 2000;
/** A file with more faults than this is not mended row by row. */
const PROBLEMS_KEPT = 20_000;

const ROWS = `enrollment.roster_import_row (import_id, sheet_row, name, sex, birth_date, id_type, id_sealed, id_key, id_hash,
  id_last_four, school_id, stage, subject, duty, phone)`;
const REFUSED = 'enrollment.roster_import_refused (import_id, sheet_row, name, id_hash)';
const PROBLEMS = `enrollment.roster_import_problem (import_id, position, severity, sheet_row, column_name, code, data)`;

/** Keeps what became of each row of an uploaded roster. */
@Injectable()
export class RosterImportRows {
  constructor(private readonly sealing: IdSealing) {}

  /**
   * Writes accepted rows and every problem, batch by batch, by COPY.
   *
   * @param progress is told how many rows were read, once a batch
   * @returns how many accepted rows have a warning
   */
  async store(
    tx: Transaction,
    importId: string,
    schoolIds: ReadonlyMap<string, string>,
    results: AsyncIterable<RosterRowResult>,
    progress?: (rows: number) => Promise<void>,
  ): Promise<number> {
    let [batch, stored] = [newBatch(), newBatch()];
    let read = 0;
    let position = 0;
    let warned = 0;
    let written = 0;
    const note = (severity: 'error' | 'warning', found: readonly Problem[]) => {
      for (const problem of found) {
        if (position < PROBLEMS_KEPT) batch.problems.add(problemLine(importId, position, severity, problem));
        position += 1;
      }
    };
    // The database stores one batch while the next is being read and checked.
    let storing = Promise.resolve();
    const flush = async () => {
      await storing;
      [batch, stored] = [stored, batch];
      for (const lines of Object.values(batch)) lines.clear();
      storing = storeBatch(tx, stored);
      // Told where the next batch waits for it.
      storing.catch(() => undefined);
    };
    try {
      for await (const result of results) {
        if (result.kind === 'not-data') continue;
        read += 1;
        if (result.kind === 'rejected') {
          note('error', result.problems);
          batch.refused.add(this.refusedLine(importId, result.row, result.person));
        } else {
          batch.rows.add(this.rowLine(importId, result.row, result.teacher, schoolIds));
          written += 1;
          if (result.warnings.length > 0) warned += 1;
        }
        note('warning', result.warnings);
        if (batch.rows.count + batch.problems.count < BATCH) continue;
        await flush();
        await progress?.(read);
      }
      await flush();
      await storing;
    } finally {
      // A file that breaks off must not leave a batch under way when its transaction rolls back.
      await storing.catch(() => undefined);
    }
    await analyzeAfter(tx, written, 'enrollment.roster_import_row');
    return warned;
  }

  private refusedLine(importId: string, row: number, { name, idType, idNumber }: ToldPerson): CopyValue[] {
    const hash = idType !== null && idNumber !== null ? this.sealing.hash(idType, idNumber) : null;
    return [importId, row, name, hash];
  }

  private rowLine(
    importId: string,
    row: number,
    teacher: RosterTeacher,
    schoolIds: ReadonlyMap<string, string>,
  ): CopyValue[] {
    const { sealed, keyId, hash } = this.sealing.seal(teacher.idType, teacher.idNumber);
    return [
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
    ];
  }
}

interface Batch {
  readonly rows: CopyLines;
  readonly problems: CopyLines;
  readonly refused: CopyLines;
}

const newBatch = (): Batch => ({
  rows: new CopyLines(),
  problems: new CopyLines(),
  refused: new CopyLines(),
});

async function storeBatch(tx: Transaction, { rows, problems, refused }: Batch): Promise<void> {
  if (rows.count > 0) await copyInto(tx, ROWS, rows.content);
  if (problems.count > 0) await copyInto(tx, PROBLEMS, problems.content);
  if (refused.count > 0) await copyInto(tx, REFUSED, refused.content);
}

function problemLine(importId: string, position: number, severity: string, problem: Problem): CopyValue[] {
  return [
    importId,
    position,
    severity,
    problem.row ?? null,
    problem.field ?? null,
    problem.code,
    problem.data === undefined ? null : JSON.stringify(problem.data),
  ];
}
