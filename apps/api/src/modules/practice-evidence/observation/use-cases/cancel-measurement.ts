import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { authorOf, formOfTheme } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { MeasurementRows } from '../persistence/measurement-rows.js';
import { isSchoolOf, standsFor, WhoStandsFor } from '../who-stands-for.js';

/** Gives up a form that nobody has signed: its author does, or the school that arranged it. */
@Injectable()
export class CancelMeasurement {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: MeasurementRows,
    private readonly people: WhoStandsFor,
  ) {}

  /** Answers what stands in the way: nothing when it is given up. */
  async execute(actor: Actor, id: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const row = await this.rows.locked(tx, id);
      if (!row) throw new Error(`No measurement ${id}`);
      const { pack } = await this.policies.ofCohort(row.cohortId, tx);
      const form = formOfTheme(pack.practice, row.kind, row.theme);
      const asker = await this.people.asker(tx, actor);
      const author = form ? authorOf(form.form) : 'observer';
      const arranged = row.state === 'planned' && isSchoolOf(asker, row);
      const problems: Problem[] = mayMove(pack, {
        lifecycle: 'measurement',
        from: row.state,
        to: 'cancelled',
        roles: [actor.role],
      });
      if (!arranged && !standsFor(asker, row).includes(author)) {
        problems.push(problem(author === 'observer' ? 'observer-not-named' : 'measurement-of-another'));
      }
      if (problems.length > 0) return problems;
      await this.rows.move(tx, id, 'cancelled');
      await this.audit.record(tx, actor, {
        action: 'cancel-measurement',
        targetKind: 'measurement',
        targetId: id,
        before: { state: row.state },
        after: { state: 'cancelled' },
      });
      return [];
    });
  }
}
