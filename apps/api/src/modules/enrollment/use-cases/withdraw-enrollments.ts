import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { MoveEnrollments } from '../enrolling/move-enrollments.js';
import type { EnrollmentsWithdrawn } from '../public/events.js';
import { PolicyReader } from '../public/policy-reader.js';

/** Takes teachers out of a cohort, with the reason; their places are free again and what they learned is kept. */
@Injectable()
export class WithdrawEnrollments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly move: MoveEnrollments,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    cohortId: string,
    enrollmentIds: readonly string[],
    reason: string,
  ): Promise<{ withdrawn: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const selection = { enrollmentIds };
      const found = await this.move.locked(tx, cohortId, selection);
      const problems = this.move.check(pack, selection, found, 'withdrawn', actor.role);
      if (reason.trim() === '') problems.push(problem('withdrawal-needs-reason', { field: 'reason' }));
      if (problems.length > 0) return { problems };
      const at = this.clock.now();
      const withdrawn = await tx.run(
        `UPDATE enrollment.enrollment SET state = 'withdrawn', withdrawn_at = $3, changed_at = $3
          WHERE cohort_id = $1 AND id = ANY($2)`,
        [cohortId, found.map(({ id }) => id), at],
      );
      await this.audit.record(tx, actor, {
        action: 'withdraw-enrollments',
        targetKind: 'cohort',
        targetId: cohortId,
        before: found.map(({ id, state }) => ({ id, state })),
        after: { withdrawn, reason: reason.trim() },
      });
      const event: EnrollmentsWithdrawn = {
        type: 'enrollments-withdrawn',
        payload: { cohortId, count: withdrawn, at: at.toISOString() },
      };
      if (withdrawn > 0) await this.events.publish(tx, event);
      return { withdrawn };
    });
  }
}
