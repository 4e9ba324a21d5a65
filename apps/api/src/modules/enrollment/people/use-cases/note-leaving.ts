import { Injectable } from '@nestjs/common';
import {
  enrollmentOnLeaving,
  mayLeave,
  mayReturn,
  type LeavingReason,
} from '@tisheng/domain-rules/enrollment/people/leaving.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { TeacherGrants } from '../../../identity/public/teacher-grants.js';
import type { EnrollmentsWithdrawn } from '../../public/events.js';
import { RegionDay } from '../region-day.js';
import { lockTeacher } from '../stored-teacher.js';

export interface Leaving {
  readonly reason: LeavingReason;
  readonly leftOn: PlainDate;
  readonly note: string;
}

/** Takes a teacher off the roster for a reason, and back. */
@Injectable()
export class NoteLeaving {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly day: RegionDay,
    private readonly grants: TeacherGrants,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Ends the posting and the account's role; open places are given back by the rule. */
  async leave(
    actor: Actor,
    teacherId: string,
    leaving: Leaving,
  ): Promise<{ teacherId: string; withdrawn: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const teacher = await lockTeacher(tx, teacherId);
      const today = await this.day.today(teacher.rootUnitId, tx);
      const problems = mayLeave({ ...leaving, ...teacher, today });
      if (problems.length > 0) return { problems };
      const now = this.clock.now();
      await tx.run('UPDATE enrollment.teacher SET left_at = $2, changed_at = $2 WHERE id = $1', [
        teacherId,
        now,
      ]);
      await tx.run(
        'UPDATE enrollment.teacher_posting SET to_date = $2 WHERE teacher_id = $1 AND to_date IS NULL',
        [teacherId, leaving.leftOn],
      );
      const withdrawn = await this.withdraw(tx, teacherId, leaving.reason, now);
      const ended = await this.grants.end(tx, teacherId);
      await tx.run(
        `INSERT INTO enrollment.teacher_leaving (teacher_id, reason, note, left_on, noted_at, noted_by, withdrawn_enrollments,
                ended_grants) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          teacherId,
          leaving.reason,
          leaving.note.trim() || null,
          leaving.leftOn,
          now,
          actor.accountId,
          withdrawn,
          ended,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'note-leaving',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { reason: leaving.reason, leftOn: leaving.leftOn, withdrawn, grantsEnded: ended.length },
      });
      return { teacherId, withdrawn: withdrawn.length };
    });
  }

  /**
   * Takes a leaver back to the school where they served. Places that were given back stay so: others may have taken them;
   * who is put forward again takes the old place up with all that was learned. The account's role comes back.
   */
  async giveBack(
    actor: Actor,
    teacherId: string,
    reason: string,
  ): Promise<{ teacherId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const teacher = await lockTeacher(tx, teacherId);
      const problems = mayReturn({ inService: teacher.inService || teacher.isErased, reason });
      if (problems.length > 0) return { problems };
      const now = this.clock.now();
      const today = await this.day.today(teacher.rootUnitId, tx);
      await tx.run('UPDATE enrollment.teacher SET left_at = NULL, changed_at = $2 WHERE id = $1', [
        teacherId,
        now,
      ]);
      await tx.run(
        'INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date) VALUES ($1, $2, $3)',
        [teacherId, teacher.schoolId, today],
      );
      const left = await tx.one<{ grants: string[] }>(
        `UPDATE enrollment.teacher_leaving SET returned_at = $2, returned_by = $3, return_reason = $4
          WHERE id = (SELECT id FROM enrollment.teacher_leaving WHERE teacher_id = $1 AND returned_at IS NULL
                       ORDER BY id DESC LIMIT 1) RETURNING ended_grants AS grants`,
        [teacherId, now, actor.accountId, reason.trim()],
      );
      await this.grants.giveAgain(tx, left?.grants ?? []);
      await this.audit.record(tx, actor, {
        action: 'return-teacher',
        targetKind: 'teacher',
        targetId: teacherId,
        after: { reason: reason.trim() },
      });
      return { teacherId };
    });
  }

  private async withdraw(
    tx: Transaction,
    teacherId: string,
    reason: LeavingReason,
    now: Date,
  ): Promise<string[]> {
    const places = await tx.rows<{
      id: string;
      cohortId: string;
      state: StateOf<'enrollment'>;
      cohort: StateOf<'cohort'>;
    }>(
      `SELECT e.id, e.cohort_id AS "cohortId", e.state, c.state AS cohort FROM enrollment.enrollment e
         JOIN enrollment.cohort c ON c.id = e.cohort_id WHERE e.teacher_id = $1 ORDER BY e.id FOR UPDATE OF e`,
      [teacherId],
    );
    const given = places.filter(
      ({ state, cohort }) => enrollmentOnLeaving(state, cohort, reason) === 'withdraw',
    );
    await tx.run(
      `UPDATE enrollment.enrollment SET state = 'withdrawn', withdrawn_at = $2, changed_at = $2 WHERE id = ANY($1)`,
      [given.map(({ id }) => id), now],
    );
    for (const cohortId of new Set(given.map((one) => one.cohortId))) {
      const count = given.filter((one) => one.cohortId === cohortId).length;
      const event: EnrollmentsWithdrawn = {
        type: 'enrollments-withdrawn',
        payload: { cohortId, count, at: now.toISOString() },
      };
      await this.events.publish(tx, event);
    }
    return given.map(({ id }) => id);
  }
}
