import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { SpreadsheetProblem } from '../../../platform/spreadsheet/spreadsheet-problem.js';
import { RosterFiles } from '../roster/roster-files.js';

/** A roster file that was received. */
export interface ReceivedRoster {
  readonly fileName: string;
  readonly content: Buffer;
}

/**
 * Keeps a roster file and proposes how to read it; nothing is checked yet. A file that is no readable table is refused and
 * leaves nothing behind.
 */
@Injectable()
export class BeginRosterImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: RosterFiles,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    target: { readonly programmeId: string; readonly unitId: string },
    file: ReceivedRoster,
  ): Promise<{ importId: string } | { problems: readonly Problem[] }> {
    try {
      return await this.database.transaction(async (tx) => {
        const row = await tx.one<{ id: string }>(
          `INSERT INTO enrollment.roster_import (programme_id, unit_id, file_name, state, uploaded_by, uploaded_at, attempt)
           VALUES ($1, $2, $3, 'uploaded', $4, $5, 0) RETURNING id`,
          [
            target.programmeId,
            target.unitId,
            file.fileName.slice(0, 200),
            actor.accountId ?? null,
            this.clock.now(),
          ],
        );
        if (!row) throw new Error('The import was not made');
        await this.files.attach(tx, row.id, file, actor.accountId ?? null);
        await this.audit.record(tx, actor, {
          action: 'begin-roster-import',
          targetKind: 'rosterImport',
          targetId: row.id,
          after: { unitId: target.unitId, bytes: file.content.length },
        });
        return { importId: row.id };
      });
    } catch (error) {
      if (error instanceof SpreadsheetProblem) return { problems: [error.problem] };
      throw error;
    }
  }
}
