import { Injectable } from '@nestjs/common';
import {
  createRosterChecker,
  type RosterChecker,
} from '@tisheng/domain-rules/enrollment/roster/check-roster.js';
import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { FileInput } from '../../../platform/spreadsheet/file-source.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { OrganizationReader, type UnitRecord } from '../../organization/public/organization-reader.js';
import { openTable, type OpenTable } from '../roster/open-table.js';
import { RosterImportRows } from '../roster/roster-import-rows.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface RosterUpload {
  readonly programmeId: string;
  /** Unit in whose name the file is sent; schools outside its subtree are unknown to the file. */
  readonly unitId: string;
  readonly fileName: string;
  /** Path of the file, its content, or a stream of it. */
  readonly source: FileInput;
}

/** A file that was checked and waits to be committed. */
export interface CheckedRoster {
  readonly importId: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsWarned: number;
}

/**
 * Reads a roster file as schools send it, checks every row by the rules and keeps the good rows, with their ID numbers
 * sealed, until the import is committed or discarded. A file that cannot be read leaves nothing behind.
 */
@Injectable()
export class UploadRoster {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly rows: RosterImportRows,
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
    const { pack } = await this.policies.ofProgramme(upload.programmeId, tx);
    const schools = await this.organization.schoolsBelow(upload.unitId, tx);
    const checker = createRosterChecker({
      columns: table.columns,
      schools,
      referenceDate: plainDateIn(pack.programme.timeZone, this.clock.now()),
      policy: pack,
    });
    const importId = await this.open(tx, actor, upload, table);
    const rowsWarned = await this.rows.store(tx, importId, idsByCode(schools), resultsOf(table, checker));
    const checked = {
      importId,
      rowsRead: checker.counts.data,
      rowsAccepted: checker.counts.accepted,
      rowsRejected: checker.counts.rejected,
      rowsWarned,
    };
    await tx.run(
      `UPDATE enrollment.roster_import
          SET state = 'checked', rows_read = $2, rows_accepted = $3, rows_rejected = $4, rows_warned = $5 WHERE id = $1`,
      [importId, checked.rowsRead, checked.rowsAccepted, checked.rowsRejected, checked.rowsWarned],
    );
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
      `INSERT INTO enrollment.roster_import (programme_id, unit_id, file_name, state, sheet, header_row, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, 'uploaded', $4, $5, $6, $7) RETURNING id`,
      [
        upload.programmeId,
        upload.unitId,
        upload.fileName.slice(0, 200),
        table.sheet,
        table.headerRow,
        actor.accountId ?? null,
        this.clock.now(),
      ],
    );
    if (!row) throw new Error('The import was not made');
    return row.id;
  }
}

const idsByCode = (schools: readonly UnitRecord[]) => new Map(schools.map(({ code, id }) => [code, id]));

async function* resultsOf(table: OpenTable<RosterColumn>, checker: RosterChecker) {
  for await (const { row, cells } of table.rows) yield checker.row(row, cells);
}
