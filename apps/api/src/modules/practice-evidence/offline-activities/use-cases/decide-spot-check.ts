import { Injectable } from '@nestjs/common';
import {
  checkFinding,
  type Finding,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/check-finding.js';
import { hoursAfter } from '@tisheng/domain-rules/practice-evidence/offline-activities/activity-hours.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { LearnerLocks } from '../../persistence/learner-locks.js';
import { PracticeSummaries } from '../../persistence/practice-summaries.js';
import type { OfflineHoursAttested } from '../../public/events.js';
import { SpotCheckRows, type SpotCheckRow } from '../persistence/spot-check-rows.js';

type TakenBack = Pick<Parameters<SpotCheckRows['decide']>[2], 'people' | 'halfHours'>;

/** Records what a spot check has found. What is not confirmed takes back exactly what the activity has given. */
@Injectable()
export class DecideSpotCheck {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly checks: SpotCheckRows,
    private readonly summaries: PracticeSummaries,
  ) {}

  /** Answers what stands in the way: nothing when the finding is recorded. */
  async execute(actor: Actor, spotCheckId: string, finding: Finding): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const check = await this.checks.locked(tx, spotCheckId);
      const ownActivity = await this.isOwn(tx, actor, check.activityId);
      const problems = checkFinding(finding, { state: check.state, ownActivity });
      if (problems.length > 0) return problems;
      const at = this.clock.now();
      const taken = finding.confirmed ? { people: 0, halfHours: 0 } : await this.takeBack(tx, check, at);
      const state = finding.confirmed ? 'confirmed' : 'not-confirmed';
      const by = actor.displayName;
      await this.checks.decide(tx, spotCheckId, { state, reason: finding.reason.trim(), by, at, ...taken });
      await this.audit.record(tx, actor, {
        action: finding.confirmed ? 'confirm-activity' : 'take-back-hours',
        targetKind: 'spotCheck',
        targetId: spotCheckId,
        before: { state: check.state },
        after: { state, activity: check.activityId, ...taken, reason: finding.reason.trim() },
      });
      return [];
    });
  }

  /** Held or attended by the person who decides, whatever role they use. */
  private async isOwn(tx: Transaction, actor: Actor, activityId: string): Promise<boolean> {
    const row = await tx.one<{ own: boolean }>(
      `SELECT o.organiser_account_id = $2 OR EXISTS (
                SELECT FROM practice_evidence.activity_attendance a
                  JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
                  JOIN identity.role_grant g ON g.teacher_id = e.teacher_id
                 WHERE a.activity_id = o.id AND a.came_at IS NOT NULL AND g.account_id = $2) AS own
         FROM practice_evidence.offline_activity o WHERE o.id = $1`,
      [activityId, actor.accountId],
    );
    return row?.own ?? false;
  }

  private async takeBack(
    tx: Transaction,
    { cohortId, activityId }: SpotCheckRow,
    now: Date,
  ): Promise<TakenBack> {
    const { pack } = await this.policies.ofCohort(cohortId, tx);
    const people = await tx.rows<{ id: string }>(
      `SELECT enrollment_id AS id FROM practice_evidence.activity_hours WHERE activity_id = $1 AND taken_back_at IS NULL`,
      [activityId],
    );
    const ids = people.map(({ id }) => id);
    await this.locks.hold(tx, cohortId, ids);
    await tx.one('SELECT FROM practice_evidence.offline_activity WHERE id = $1 FOR UPDATE', [activityId]);
    // Read once they are held: a school may have attested anew meanwhile.
    const given = await tx.rows<{ enrollmentId: string; theme: number; given: number; attested: number }>(
      `UPDATE practice_evidence.activity_hours h SET taken_back_at = $2
         FROM practice_evidence.offline_attestation t
        WHERE h.activity_id = $1 AND h.taken_back_at IS NULL AND t.cohort_id = h.cohort_id
          AND t.enrollment_id = h.enrollment_id AND t.theme = h.theme
       RETURNING h.enrollment_id AS "enrollmentId", h.theme, h.half_hours AS given, t.half_hours AS attested`,
      [activityId, now],
    );
    const rows = given.map((one) => ({ ...one, halfHours: hoursAfter(one, 0) }));
    await tx.run(
      `UPDATE practice_evidence.offline_attestation t SET half_hours = r."halfHours", attested_at = $3
         FROM json_to_recordset($2) AS r("enrollmentId" uuid, theme int, "halfHours" int)
        WHERE t.cohort_id = $1 AND t.enrollment_id = r."enrollmentId" AND t.theme = r.theme`,
      [cohortId, JSON.stringify(rows), now],
    );
    await tx.run(`UPDATE practice_evidence.offline_activity SET state = 'taken-back' WHERE id = $1`, [
      activityId,
    ]);
    await this.summaries.addUpHours(tx, cohortId, pack, [
      ...ids,
      ...rows.map(({ enrollmentId }) => enrollmentId),
    ]);
    const event: OfflineHoursAttested = {
      type: 'offline-hours-attested',
      payload: { cohortId, count: rows.length },
    };
    if (rows.length > 0) await this.events.publish(tx, event);
    const taken = rows.filter((row) => row.given > 0);
    return { people: taken.length, halfHours: taken.reduce((sum, row) => sum + row.given, 0) };
  }
}
