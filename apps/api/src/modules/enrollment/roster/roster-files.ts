import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { inspectFile, type InspectedFile } from './inspect-file.js';
import { SealedFiles } from './sealed-files.js';

/** The files of an import, one for each attempt. */
@Injectable()
export class RosterFiles {
  constructor(
    private readonly clock: Clock,
    private readonly sealed: SealedFiles,
  ) {}

  /**
   * Makes a file the import's present one: inspected, sealed, noted among the attempts, and with the settings that are
   * proposed for it. Whatever was checked before is gone.
   *
   * @throws {SpreadsheetProblem} for a file that is no readable table; the transaction must then roll back
   */
  async attach(
    tx: Transaction,
    importId: string,
    file: { readonly fileName: string; readonly content: Buffer },
    accountId: string | null,
  ): Promise<InspectedFile> {
    const found = await inspectFile(file.content, file.fileName);
    const fileName = file.fileName.slice(0, 200);
    const fileId = await this.sealed.keep(tx, {
      name: fileName,
      content: file.content,
      createdBy: accountId,
    });
    await forgetRows(tx, importId);
    await tx.run(
      `WITH attached AS (
         UPDATE enrollment.roster_import
            SET attempt = attempt + 1, file_id = $2, file_name = $3, encoding = $4, sheets = $5, sheet = $6, header_row = $7,
                columns = $8, uploaded_by = $9, uploaded_at = $10, job_id = NULL
          WHERE id = $1 RETURNING id, attempt
       )
       INSERT INTO enrollment.roster_import_attempt (import_id, attempt, file_id, file_name, uploaded_at, uploaded_by)
       SELECT id, attempt, $2, $3, $10, $9 FROM attached`,
      [
        importId,
        fileId,
        fileName,
        found.encoding,
        JSON.stringify(found.sheets),
        found.sheet,
        found.headerRow,
        JSON.stringify(found.columns),
        accountId,
        this.clock.now(),
      ],
    );
    return found;
  }
}

/** Takes back everything that a check has written, and the release of what it found. */
export async function forgetRows(tx: Transaction, importId: string): Promise<void> {
  for (const table of ['row', 'problem', 'refused', 'leaver']) {
    await tx.run(`DELETE FROM enrollment.roster_import_${table} WHERE import_id = $1`, [importId]);
  }
  await tx.run(
    `UPDATE enrollment.roster_import
        SET state = 'uploaded', rows_read = 0, rows_accepted = 0, rows_rejected = 0, rows_warned = 0, checked_at = NULL,
            reviewed_at = NULL, roster_digest = NULL, held_at = NULL, held_by = NULL, released_at = NULL,
            released_by = NULL, release_reason = NULL
      WHERE id = $1`,
    [importId],
  );
}
