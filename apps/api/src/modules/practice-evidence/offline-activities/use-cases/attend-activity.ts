import { Injectable } from '@nestjs/common';
import { mayAttend } from '@tisheng/domain-rules/practice-evidence/offline-activities/may-attend.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { EnrollmentReader } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { LearnerLocks } from '../../persistence/learner-locks.js';
import { ActivityCodes } from '../activity-codes.js';
import { type ActivityRow, ActivityRows } from '../persistence/activity-rows.js';

/** A teacher checks in with the code that is shown on site. Twice is once. */
@Injectable()
export class AttendActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly enrollments: EnrollmentReader,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly codes: ActivityCodes,
    private readonly rows: ActivityRows,
  ) {}

  /** Answers what stands in the way: nothing when the teacher is present. */
  async execute(
    actor: Actor,
    cohortId: string,
    activityId: string,
    code: string,
  ): Promise<readonly Problem[]> {
    const wait = await this.codes.count(actor.accountId);
    if (wait > 0) {
      return [problem('attendance-too-often', { field: 'code', data: { minutes: Math.ceil(wait / 60) } })];
    }
    const problems = await this.database.transaction((tx) =>
      this.decide(tx, actor, cohortId, activityId, code),
    );
    if (problems.length === 0) await this.codes.forget(actor.accountId);
    return problems;
  }

  private async decide(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    activityId: string,
    code: string,
  ): Promise<readonly Problem[]> {
    const { pack } = await this.policies.ofCohort(cohortId, tx);
    const enrollment = actor.teacherId
      ? await this.enrollments.ofTeacher(cohortId, actor.teacherId, tx)
      : undefined;
    // Held first, so that one person checking in at two activities at once is decided one after the other.
    if (enrollment) await this.locks.hold(tx, cohortId, [enrollment.id]);
    const [activity] = await this.rows.locked(tx, cohortId, [activityId]);
    const now = this.clock.now();
    const attendance =
      activity && enrollment
        ? (await this.rows.attendanceOf(tx, activityId, [enrollment.id])).get(enrollment.id)
        : undefined;
    const { codeMinutes } = pack.practice.offlineActivities;
    const codeIsRight = activity !== undefined && this.codes.isRight(code, activity, now, codeMinutes);
    const problems = mayAttend({
      activity: activity && attendance ? activity : null,
      now,
      codeIsRight,
      presentAt: attendance?.presentAt ?? null,
    });
    if (activity && !attendance && codeIsRight) await this.noteStranger(tx, activity, actor, now);
    if (problems.length > 0 || !attendance || attendance.cameAt !== null) return problems;
    await tx.run(
      `UPDATE practice_evidence.activity_attendance SET came_at = $3, left_at = NULL, how = 'code', reason = '', marked_by = NULL
        WHERE activity_id = $1 AND enrollment_id = $2`,
      [activityId, attendance.enrollmentId, now],
    );
    return [];
  }

  /** Who has a right code and was never invited has it from somebody: the organiser and the spot check are told. */
  private async noteStranger(tx: Transaction, activity: ActivityRow, actor: Actor, now: Date): Promise<void> {
    await tx.run(
      `INSERT INTO practice_evidence.activity_stranger (activity_id, account_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [activity.id, actor.accountId, now],
    );
  }
}
