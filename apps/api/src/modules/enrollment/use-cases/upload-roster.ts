import { Injectable } from '@nestjs/common';
import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { FileInput } from '../../../platform/spreadsheet/file-source.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { CheckTable, type CheckedCounts } from '../roster/check-table.js';
import { openTable, type OpenTable } from '../roster/open-table.js';

export interface RosterUpload {
  readonly programmeId: string;
  /** Unit in whose name the file is sent; schools outside its subtree are unknown to the file. */
  readonly unitId: string;
  readonly fileName: string;
  /** Path of the file, its content, or a stream of it. */
  readonly source: FileInput;
}

/** A file that was checked and waits to be committed. */
export interface CheckedRoster extends CheckedCounts {
  readonly importId: string;
}

/**
 * Reads and checks a roster file in one go, for callers that ask nobody about columns: the header must name them. The file
 * itself is not kept. A file that cannot be read leaves nothing behind.
 */
@Injectable()
export class UploadRoster {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly table: CheckTable,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    upload: RosterUpload,
  ): Promise<CheckedRoster | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction(async (tx) => {
        const table = await openTable(upload.source, upload.fileName, rosterTable);
        return table.kind === 'refused' ? { problems: table.problems } : this.check(tx, actor, upload, table);
      });
    } catch (error) {
      // Thrown through the transaction, so that rows before the damage are rolled back.
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }

  private async check(
    tx: Transaction,
    actor: Actor | NamedActor,
    upload: RosterUpload,
    table: OpenTable<RosterColumn>,
  ): Promise<CheckedRoster> {
    const importId = await this.open(tx, actor, upload, table);
    const { programmeId, unitId } = upload;
    const { columns, rows } = table;
    const counts = await this.table.check(tx, { importId, programmeId, unitId, columns, rows });
    const checked = { importId, ...counts };
    await this.audit.record(tx, actor, {
      action: 'upload-roster',
      targetKind: 'rosterImport',
      targetId: importId,
      after: checked,
    });
    return checked;
  }

  private async open(
    tx: Transaction,
    actor: Actor | NamedActor,
    upload: RosterUpload,
    table: OpenTable<RosterColumn>,
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.roster_import (programme_id, unit_id, file_name, state, sheet, header_row, columns, uploaded_by,
              uploaded_at)
       VALUES ($1, $2, $3, 'uploaded', $4, $5, $6, $7, $8) RETURNING id`,
      [
        upload.programmeId,
        upload.unitId,
        upload.fileName.slice(0, 200),
        table.sheet,
        table.headerRow,
        JSON.stringify(table.columns),
        actor.accountId ?? null,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('The import was not made');
    return row.id;
  }
}
