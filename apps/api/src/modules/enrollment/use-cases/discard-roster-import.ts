import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { busyProblems, lockImport, mayMoveImport } from '../roster/import-state.js';
import { PolicyReader } from '../public/policy-reader.js';

/** Throws the checked rows of a roster file away; the roster stays as it is, and the list of problems can still be read. */
@Injectable()
export class DiscardRosterImport {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the import was discarded. */
  async execute(actor: Actor | NamedActor, importId: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await lockImport(tx, importId);
      const { pack } = await this.policies.ofProgramme(found.programmeId, tx);
      const problems = [
        ...mayMoveImport(pack, found, 'discarded', actor.role),
        ...(await busyProblems(tx, found)),
      ];
      if (problems.length > 0) return problems;
      for (const table of ['row', 'refused', 'leaver']) {
        await tx.run(`DELETE FROM enrollment.roster_import_${table} WHERE import_id = $1`, [importId]);
      }
      await tx.run(`UPDATE enrollment.roster_import SET state = 'discarded' WHERE id = $1`, [importId]);
      await this.audit.record(tx, actor, {
        action: 'discard-roster-import',
        targetKind: 'rosterImport',
        targetId: importId,
        before: { state: found.state },
      });
      return [];
    });
  }
}
