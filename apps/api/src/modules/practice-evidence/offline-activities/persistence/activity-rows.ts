import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import type { Queryable, Transaction } from '../../../../platform/database/database.js';

/** An activity with its secret; nothing of it goes to a page as it is. */
export interface ActivityRow extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly unitId: string;
  readonly workshopId: string | null;
  readonly theme: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly heldOn: string;
  readonly halfHours: number;
  readonly state: StateOf<'offline-activity'>;
  readonly secret: Buffer;
  readonly organiserAccountId: string | null;
}

export interface AttendanceRow {
  readonly enrollmentId: string;
  readonly cameAt: Date | null;
  readonly leftAt: Date | null;
  /** Title of an activity at the same time at which they are present; null for none. */
  readonly presentAt: string | null;
}

const ROW = `id, cohort_id AS "cohortId", unit_id AS "unitId", workshop_id AS "workshopId", theme, title, starts_at AS "startsAt",
  ends_at AS "endsAt", held_on AS "heldOn", half_hours AS "halfHours", state, secret,
  organiser_account_id AS "organiserAccountId" FROM practice_evidence.offline_activity`;

/** Title of another activity at the time of activity `o` at which the person of attendance `a` is present. */
export const PRESENT_AT = `(SELECT min(x.title) FROM practice_evidence.activity_attendance b
    JOIN practice_evidence.offline_activity x ON x.id = b.activity_id
   WHERE b.cohort_id = a.cohort_id AND b.enrollment_id = a.enrollment_id AND b.activity_id <> a.activity_id
     AND b.came_at IS NOT NULL AND x.state <> 'cancelled' AND x.starts_at < o.ends_at AND x.ends_at > o.starts_at)`;

/** Reads activities and their attendance, held for a decision. */
@Injectable()
export class ActivityRows {
  byId(db: Queryable, id: string): Promise<ActivityRow | undefined> {
    return db.one<ActivityRow>(`SELECT ${ROW} WHERE id = $1`, [id]);
  }

  /** The activities, held until the transaction ends, always in the same order. */
  locked(tx: Transaction, cohortId: string, ids: readonly string[]): Promise<ActivityRow[]> {
    return tx.rows<ActivityRow>(
      `SELECT ${ROW} WHERE cohort_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`,
      [cohortId, ids],
    );
  }

  /** Attendance of those of these learners who are invited. */
  async attendanceOf(
    db: Queryable,
    activityId: string,
    enrollmentIds: readonly string[],
  ): Promise<Map<string, AttendanceRow>> {
    const rows = await db.rows<AttendanceRow & Record<string, unknown>>(
      `SELECT a.enrollment_id AS "enrollmentId", a.came_at AS "cameAt", a.left_at AS "leftAt", ${PRESENT_AT} AS "presentAt"
         FROM practice_evidence.activity_attendance a JOIN practice_evidence.offline_activity o ON o.id = a.activity_id
        WHERE a.activity_id = $1 AND a.enrollment_id = ANY($2)`,
      [activityId, enrollmentIds],
    );
    return new Map(rows.map((row) => [row.enrollmentId, row]));
  }

  /** Whether the activity is this person's to run: the school's own, or of a workshop that they lead. */
  async isOrganiser(db: Queryable, actor: Actor, activity: ActivityRow): Promise<boolean> {
    if (activity.workshopId === null) return actor.unitId === activity.unitId;
    return (await this.ledBy(db, actor, activity.cohortId)).includes(activity.workshopId);
  }

  /** The published workshops that somebody leads. */
  async ledBy(db: Queryable, actor: Actor, cohortId: string): Promise<string[]> {
    if (actor.role !== 'workshop-leader') return [];
    const rows = await db.rows<{ id: string }>(
      `SELECT w.id FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id
        WHERE w.cohort_id = $1 AND l.account_id = $2 AND l.until IS NULL AND w.published_at IS NOT NULL`,
      [cohortId, actor.accountId],
    );
    return rows.map(({ id }) => id);
  }
}
