import { Injectable } from '@nestjs/common';
import {
  createRosterChecker,
  type RosterChecker,
} from '@tisheng/domain-rules/enrollment/roster/check-roster.js';
import { rosterTable, type RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import { titleOf, type ColumnPlaces } from '@tisheng/domain-rules/enrollment/roster/table-definition.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { SheetRow } from '../../../platform/spreadsheet/read-spreadsheet.js';
import { OrganizationReader, type UnitRecord } from '../../organization/public/organization-reader.js';
import { PolicyReader } from '../public/policy-reader.js';
import { RosterImportRows } from './roster-import-rows.js';
import { rosterDigest } from './roster-lock.js';

/** Counts of a checked file; read is accepted and rejected together. */
export interface CheckedCounts {
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsWarned: number;
}

/** The rows of a file that are to be checked, and for whom. */
export interface TableToCheck {
  readonly importId: string;
  readonly programmeId: string;
  /** Unit in whose name the file is sent; schools outside its subtree are out of its reach. */
  readonly unitId: string;
  readonly columns: ColumnPlaces<RosterColumn>;
  readonly rows: AsyncIterable<SheetRow>;
  readonly progress?: (rows: number) => Promise<void>;
}

const NAME = titleOf(rosterTable, 'name');

/** Checks the rows of a roster file by the rules and against the roster, and keeps what came of them. */
@Injectable()
export class CheckTable {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly rows: RosterImportRows,
  ) {}

  /**
   * Writes the good rows with their ID numbers sealed, and every problem; then the import is checked.
   *
   * @throws {SpreadsheetProblem} where the file breaks off; the transaction must then roll back
   */
  async check(tx: Transaction, table: TableToCheck): Promise<CheckedCounts> {
    const { importId } = table;
    const { pack, programme } = await this.policies.ofProgramme(table.programmeId, tx);
    const { own, elsewhere } = await this.schools(tx, table.unitId, programme.rootUnitId);
    const checker = createRosterChecker({
      columns: table.columns,
      schools: own,
      schoolsElsewhere: elsewhere,
      referenceDate: plainDateIn(pack.programme.timeZone, this.clock.now()),
      policy: pack,
    });
    const ids = new Map(own.map(({ code, id }) => [code, id]));
    const warned = await this.rows.store(tx, importId, ids, resultsOf(table.rows, checker), table.progress);
    await this.knowMerged(tx, importId, programme.rootUnitId);
    const told = await this.compareWithRoster(tx, importId, programme.rootUnitId);
    const counts = {
      rowsRead: checker.counts.data,
      rowsAccepted: checker.counts.accepted,
      rowsRejected: checker.counts.rejected,
      rowsWarned: told > 0 ? await this.warnedRows(tx, importId) : warned,
    };
    await tx.run(
      `UPDATE enrollment.roster_import
          SET state = 'checked', rows_read = $2, rows_accepted = $3, rows_rejected = $4, rows_warned = $5,
              checked_at = $6, reviewed_at = $6, roster_digest = $7 WHERE id = $1`,
      [
        importId,
        counts.rowsRead,
        counts.rowsAccepted,
        counts.rowsRejected,
        counts.rowsWarned,
        this.clock.now(),
        await rosterDigest(tx, importId, programme.rootUnitId),
      ],
    );
    return counts;
  }

  private async schools(
    tx: Transaction,
    unitId: string,
    rootUnitId: string,
  ): Promise<{ own: readonly UnitRecord[]; elsewhere: ReadonlySet<string> }> {
    const own = await this.organization.schoolsBelow(unitId, tx);
    if (unitId === rootUnitId) return { own, elsewhere: new Set() };
    const codes = new Set(own.map(({ code }) => code));
    const all = await this.organization.schoolsBelow(rootUnitId, tx);
    return { own, elsewhere: new Set(all.map(({ code }) => code).filter((code) => !codes.has(code))) };
  }

  /** A person who was known by another ID number before two entries became one is found under the one that stayed. */
  private async knowMerged(tx: Transaction, importId: string, rootUnitId: string): Promise<void> {
    await tx.run(
      `UPDATE enrollment.roster_import_row r
          SET id_hash = t.id_hash, id_sealed = t.id_sealed, id_key = t.id_key, id_type = t.id_type,
              id_last_four = t.id_last_four
         FROM enrollment.former_id f JOIN enrollment.teacher t ON t.id = f.teacher_id
        WHERE r.import_id = $1 AND f.root_unit_id = $2 AND f.id_hash = r.id_hash
          AND NOT EXISTS (SELECT FROM enrollment.roster_import_row other
                           WHERE other.import_id = $1 AND other.id_hash = t.id_hash)`,
      [importId, rootUnitId],
    );
  }

  /** Warns of what only the roster tells: an ID number known with another name, and somebody who had left. */
  private async compareWithRoster(tx: Transaction, importId: string, rootUnitId: string): Promise<number> {
    return tx.run(
      `INSERT INTO enrollment.roster_import_problem (import_id, position, severity, sheet_row, column_name, code, data)
       SELECT $1, (SELECT COALESCE(max(position), -1) FROM enrollment.roster_import_problem WHERE import_id = $1)
                  + row_number() OVER (ORDER BY sheet_row, code), 'warning', sheet_row, $3, code, data
         FROM (SELECT r.sheet_row, 'name-differs-from-roster' AS code,
                      jsonb_build_object('known', t.name, 'value', r.name) AS data
                 FROM enrollment.roster_import_row r
                 JOIN enrollment.teacher t ON t.root_unit_id = $2 AND t.id_hash = r.id_hash
                WHERE r.import_id = $1 AND t.name <> r.name
               UNION ALL
               SELECT r.sheet_row, 'teacher-returns', NULL
                 FROM enrollment.roster_import_row r
                 JOIN enrollment.teacher t ON t.root_unit_id = $2 AND t.id_hash = r.id_hash
                WHERE r.import_id = $1 AND t.left_at IS NOT NULL) AS told`,
      [importId, rootUnitId, NAME],
    );
  }

  private async warnedRows(tx: Transaction, importId: string): Promise<number> {
    const row = await tx.one<{ rows: number }>(
      `SELECT count(DISTINCT p.sheet_row) AS rows FROM enrollment.roster_import_problem p
         JOIN enrollment.roster_import_row r ON r.import_id = p.import_id AND r.sheet_row = p.sheet_row
        WHERE p.import_id = $1 AND p.severity = 'warning'`,
      [importId],
    );
    return row?.rows ?? 0;
  }
}

async function* resultsOf(rows: AsyncIterable<SheetRow>, checker: RosterChecker) {
  for await (const { row, cells } of rows) yield checker.row(row, cells);
}
