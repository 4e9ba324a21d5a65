import { Injectable } from '@nestjs/common';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { ActivityRows } from '../persistence/activity-rows.js';

/** Calls an activity off; nobody can check in any more and no hours come of it. */
@Injectable()
export class CancelActivity {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly rows: ActivityRows,
  ) {}

  /** Answers what stands in the way: nothing when it is called off. */
  async execute(actor: Actor, activityId: string, reason: string): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const found = await this.rows.byId(tx, activityId);
      const [activity] = found ? await this.rows.locked(tx, found.cohortId, [activityId]) : [];
      if (!activity || !(await this.rows.isOrganiser(tx, actor, activity)))
        return [problem('activity-unknown')];
      const { pack } = await this.policies.ofCohort(activity.cohortId, tx);
      const move = {
        lifecycle: 'offline-activity',
        from: activity.state,
        to: 'cancelled',
        roles: [actor.role],
      } as const;
      if (mayMove(pack, move).length > 0) {
        return [problem('activity-not-open', { data: { state: activity.state } })];
      }
      await tx.run(
        `UPDATE practice_evidence.offline_activity SET state = 'cancelled', cancel_reason = $2 WHERE id = $1`,
        [activityId, reason.trim().slice(0, 200)],
      );
      await this.audit.record(tx, actor, {
        action: 'cancel-activity',
        targetKind: 'activity',
        targetId: activityId,
        before: { state: activity.state },
        after: { state: 'cancelled' },
      });
      return [];
    });
  }
}
