import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import type { ObligationsChanged } from '../../public/people-events.js';

interface WaitingChange extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly before: string;
  readonly after: string;
}

/** A county confirms that obligations change, with all that follows for quota, grade and certificate, or keeps them. */
@Injectable()
export class DecideObligationChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organization: OrganizationReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    actor: Actor,
    unitId: string,
    changeIds: readonly string[],
    confirm: boolean,
    reason: string,
  ): Promise<{ decided: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const unit = await this.organization.unit(unitId, tx);
      const ids = [...new Set(changeIds.filter((id) => /^[0-9a-f-]{36}$/i.test(id)))];
      const found = await tx.rows<WaitingChange>(
        `SELECT c.id, c.cohort_id AS "cohortId", c.enrollment_id AS "enrollmentId", c.teacher_id AS "teacherId", c.before, c.after
           FROM enrollment.obligation_change c JOIN enrollment.enrollment e ON e.id = c.enrollment_id
          WHERE c.id = ANY($1) AND c.state = 'waiting' AND e.unit_path LIKE $2 || '%' ORDER BY c.id FOR UPDATE OF c, e`,
        [ids, unit?.path ?? '//'],
      );
      const problems: Problem[] = [];
      if (found.length < new Set(changeIds).size || found.length === 0)
        problems.push(problem('obligation-change-not-open', { field: 'changeIds' }));
      if (!confirm && reason.trim() === '')
        problems.push(problem('obligation-change-needs-reason', { field: 'reason' }));
      if (problems.length > 0) return { problems };
      const now = this.clock.now();
      await tx.run(
        `WITH decided AS (
           UPDATE enrollment.obligation_change SET state = $2, decided_at = $3, decided_by = $4, decision_reason = $5
            WHERE id = ANY($1) RETURNING cohort_id, enrollment_id, after, after_reason
         ) UPDATE enrollment.enrollment e SET obligation = d.after, obligation_reason = d.after_reason, changed_at = $3
             FROM decided d WHERE $6 AND e.cohort_id = d.cohort_id AND e.id = d.enrollment_id`,
        [
          found.map(({ id }) => id),
          confirm ? 'confirmed' : 'kept',
          now,
          actor.accountId,
          reason.trim() || null,
          confirm,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'decide-obligation-change',
        targetKind: 'unit',
        targetId: unitId,
        before: found.map(({ enrollmentId, before }) => ({ enrollmentId, obligation: before })),
        after: { confirm, reason: reason.trim(), changes: found.map(({ id, after }) => ({ id, after })) },
      });
      for (const cohortId of new Set(found.map((one) => one.cohortId))) {
        const count = found.filter((one) => one.cohortId === cohortId).length;
        const event: ObligationsChanged = { type: 'obligations-changed', payload: { cohortId, count } };
        await this.events.publish(tx, event);
      }
      return { decided: found.length };
    });
  }
}
