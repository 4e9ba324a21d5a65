import { Injectable } from '@nestjs/common';
import type { RosterLeavingReason } from '@tisheng/domain-rules/enrollment/roster/roster-leaving.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { busyProblems, lockImport } from '../roster/import-state.js';
import { DIFF } from '../roster/roster-diff.js';
import { rosterDigest } from '../roster/roster-lock.js';

/**
 * Says of teachers whom a checked file does not name that they leave the roster with it, and why; or that they stay, which
 * is what happens to whom nobody marks. A release that was given before no longer holds, for it was for other changes.
 */
@Injectable()
export class MarkRosterLeavers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @param reason null to let them stay */
  async execute(
    actor: Actor,
    importId: string,
    teacherIds: readonly string[],
    reason: RosterLeavingReason | null,
  ): Promise<{ importId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const problems = await busyProblems(tx, found);
      if (found.state !== 'checked') {
        const data = { lifecycle: 'roster-import', from: found.state, to: 'checked' };
        problems.push(problem('move-not-possible', { data }));
      }
      if (problems.length > 0) return { problems };
      const ids = [...new Set(teacherIds)];
      const gone = await tx.rows<{ id: string }>(
        `WITH ${DIFF} SELECT teacher_id AS id FROM diff WHERE kind = 'gone' AND teacher_id = ANY($3)`,
        [importId, found.rootUnitId, ids],
      );
      if (gone.length < ids.length) {
        return {
          problems: [problem('not-missing-from-file', { data: { count: ids.length - gone.length } })],
        };
      }
      if (reason === null) {
        await tx.run(
          'DELETE FROM enrollment.roster_import_leaver WHERE import_id = $1 AND teacher_id = ANY($2)',
          [importId, ids],
        );
      } else {
        await tx.run(
          `INSERT INTO enrollment.roster_import_leaver (import_id, teacher_id, reason)
           SELECT $1, id, $3 FROM unnest($2::uuid[]) AS id
           ON CONFLICT (import_id, teacher_id) DO UPDATE SET reason = excluded.reason`,
          [importId, ids, reason],
        );
      }
      await tx.run(
        `UPDATE enrollment.roster_import
            SET roster_digest = $2, reviewed_at = $3, released_at = NULL, released_by = NULL, release_reason = NULL
          WHERE id = $1`,
        [importId, await rosterDigest(tx, importId, found.rootUnitId), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'mark-roster-leavers',
        targetKind: 'rosterImport',
        targetId: importId,
        after: { teachers: ids.length, reason },
      });
      return { importId };
    });
  }
}
