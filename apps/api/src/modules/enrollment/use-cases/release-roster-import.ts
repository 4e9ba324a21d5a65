import { Injectable } from '@nestjs/common';
import { importStops } from '@tisheng/domain-rules/enrollment/roster/import-stops.js';
import { mayReleaseImport } from '@tisheng/domain-rules/enrollment/roster/may-release-import.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { PolicyReader } from '../public/policy-reader.js';
import {
  busyProblems,
  lockImport,
  mayMoveImport,
  stopLevelOf,
  type LockedImport,
} from '../roster/import-state.js';
import { unitChanges } from '../roster/roster-diff.js';
import { rosterDigest } from '../roster/roster-lock.js';

type Answer = { readonly importId: string } | { readonly problems: readonly Problem[] };

/** Too large a change: it is put before the office above, which releases it with a reason or leaves it. */
@Injectable()
export class ReleaseRosterImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  /** Puts a stopped import before the office above. */
  async ask(actor: Actor, importId: string): Promise<Answer> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
      const problems = [
        ...mayMoveImport(pack, found, 'held', actor.role),
        ...(await busyProblems(tx, found)),
      ];
      if (problems.length > 0) return { problems };
      const level = stopLevelOf(found);
      const stops = importStops(await unitChanges(tx, importId, found.rootUnitId, level), level, pack);
      if (stops.length === 0 || found.releasedAt !== null)
        return { problems: [problem('release-not-needed')] };
      await tx.run(
        `UPDATE enrollment.roster_import SET state = 'held', held_at = $2, held_by = $3 WHERE id = $1`,
        [importId, this.clock.now(), actor.accountId],
      );
      await this.note(tx, actor, 'hold-roster-import', found, { stops: stops.length });
      return { importId };
    });
  }

  /** Lets a held import be committed as it stands now. */
  async release(actor: Actor, importId: string, reason: string): Promise<Answer> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
      const problems = [
        ...mayMoveImport(pack, found, 'checked', actor.role),
        ...mayReleaseImport({
          officePath: actor.unitPath ?? '',
          accountId: actor.accountId,
          importPath: found.unitPath,
          askedBy: found.heldBy,
          reason,
        }),
      ];
      if (problems.length > 0) return { problems };
      await tx.run(
        `UPDATE enrollment.roster_import
            SET state = 'checked', released_at = $2, released_by = $3, release_reason = $4, roster_digest = $5,
                reviewed_at = $2 WHERE id = $1`,
        [
          importId,
          this.clock.now(),
          actor.accountId,
          reason.trim().slice(0, 500),
          await rosterDigest(tx, importId, found.rootUnitId),
        ],
      );
      await this.note(tx, actor, 'release-roster-import', found, { reason: reason.trim() });
      return { importId };
    });
  }

  /** Takes the roster as it is now for what the changes are measured against, after somebody looked at them again. */
  async review(actor: Actor, importId: string): Promise<Answer> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const problems = await busyProblems(tx, found);
      if (found.state !== 'checked') {
        const data = { lifecycle: 'roster-import', from: found.state, to: 'checked' };
        problems.push(problem('move-not-possible', { data }));
      }
      if (problems.length > 0) return { problems };
      const digest = await rosterDigest(tx, importId, found.rootUnitId);
      // A release was for the changes as they were then.
      await tx.run(
        `UPDATE enrollment.roster_import
            SET released_at = CASE WHEN roster_digest = $3 THEN released_at END, roster_digest = $3, reviewed_at = $2
          WHERE id = $1`,
        [importId, this.clock.now(), digest],
      );
      await this.note(tx, actor, 'review-roster-import', found, {});
      return { importId };
    });
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    action: string,
    found: LockedImport,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      targetKind: 'rosterImport',
      targetId: found.id,
      before: { state: found.state },
      after,
    });
  }
}
