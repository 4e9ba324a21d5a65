import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FileStorage } from '../../../platform/storage/file-storage.js';

/** How long an uploaded roster file is kept: long enough to look into a complaint about an import. */
export const ROSTER_FILES_KEPT_DAYS = 90;

const ENDED = ['committed', 'discarded', 'undone'];

/**
 * Erases uploaded roster files after {@link ROSTER_FILES_KEPT_DAYS} days, with what was checked of an import that nobody
 * ended: personal data are kept no longer than they are needed (PIPL art. 19). What was decided stays.
 */
@Injectable()
export class ForgetOldRosterFiles implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('forget-roster-files', async () => void (await this.execute()));
  }

  async execute(): Promise<{ imports: number }> {
    const before = new Date(this.clock.now().getTime() - ROSTER_FILES_KEPT_DAYS * 86_400_000);
    return this.database.transaction(async (tx) => {
      const imports = await tx.rows<{ id: string; rootUnitId: string; isEnded: boolean }>(
        `SELECT i.id, u.root_id AS "rootUnitId", i.state = ANY($2) AS "isEnded"
           FROM enrollment.roster_import i JOIN organization.unit u ON u.id = i.unit_id
          WHERE i.uploaded_at < $1 AND (i.file_id IS NOT NULL OR i.state <> ALL($2)) FOR UPDATE OF i`,
        [before, ENDED],
      );
      if (imports.length > 0) await this.forget(tx, imports);
      return { imports: imports.length };
    });
  }

  private async forget(
    tx: Transaction,
    imports: readonly { id: string; rootUnitId: string; isEnded: boolean }[],
  ): Promise<void> {
    const ids = imports.map(({ id }) => id);
    const files = await tx.rows<{ fileId: string }>(
      'SELECT file_id AS "fileId" FROM enrollment.roster_import_attempt WHERE import_id = ANY($1)',
      [ids],
    );
    await this.storage.forget(
      tx,
      files.map(({ fileId }) => fileId),
    );
    for (const table of ['row', 'refused', 'leaver']) {
      await tx.run(`DELETE FROM enrollment.roster_import_${table} WHERE import_id = ANY($1)`, [ids]);
    }
    await tx.run(
      `UPDATE enrollment.roster_import
          SET file_id = NULL, state = CASE WHEN state = ANY($2) THEN state ELSE 'discarded' END WHERE id = ANY($1)`,
      [ids, ENDED],
    );
    for (const { id, rootUnitId, isEnded } of imports) {
      await this.audit.record(
        tx,
        { displayName: 'daily work', role: 'program', rootUnitId },
        {
          action: 'forget-roster-file',
          targetKind: 'rosterImport',
          targetId: id,
          after: { discarded: !isEnded },
        },
      );
    }
  }
}
