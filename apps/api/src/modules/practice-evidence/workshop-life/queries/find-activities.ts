import { Injectable } from '@nestjs/common';
import {
  isInvited,
  type WorkshopActivityKind,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/check-workshop-activity.js';
import { mayReadWorkshop } from '@tisheng/domain-rules/practice-evidence/workshop-life/workshop-standing.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { WorkshopPeople, type WorkshopForActor } from '../persistence/workshop-people.js';

export interface ActivitySeen {
  readonly activityId: string;
  readonly kind: WorkshopActivityKind;
  readonly title: string;
  readonly description: string;
  readonly theme: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly link: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly byName: string;
  readonly changedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelledByName: string | null;
  readonly cancelReason: string | null;
  readonly invited: number;
  readonly coming: number;
  readonly notComing: number;
  readonly attended: number;
  readonly marked: number;
  readonly isInvited: boolean;
  readonly ownAnswer: boolean | null;
  readonly ownAttended: boolean | null;
  readonly isOver: boolean;
}

/** Somebody who is invited. */
export interface ActivityPersonSeen {
  readonly enrollmentId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly groupName: string;
  readonly coming: boolean | null;
  /** Null where nothing is noted, or it is nobody's business. */
  readonly attended: boolean | null;
  readonly markedByName: string | null;
  readonly markedAt: Date | null;
}

export const ACTIVITY_TIMES = ['coming', 'over'] as const;
export type ActivityTime = (typeof ACTIVITY_TIMES)[number];

type Row = Omit<ActivitySeen, 'isInvited'> & { readonly groupIds: string[]; readonly total: number } & Record<
    string,
    unknown
  >;

const INVITED = `enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
  JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id AND e.state IN ('confirmed', 'completed')
 WHERE g.workshop_id = a.workshop_id AND (a.group_ids = '{}' OR g.id = ANY(a.group_ids))`;
/** $2 now, $3 the reader's enrollment. */
const SEEN = `a.id AS "activityId", a.kind, a.title, a.description, a.theme, a.starts_at AS "startsAt", a.ends_at AS "endsAt",
  a.place, a.link, a.group_ids AS "groupIds",
  COALESCE((SELECT json_agg(json_build_object('id', g.id, 'name', g.name) ORDER BY g.position)
     FROM enrollment.study_group g WHERE g.id = ANY(a.group_ids)), '[]') AS groups,
  a.by_name AS "byName", a.changed_at AS "changedAt", a.cancelled_at AS "cancelledAt",
  a.cancelled_by_name AS "cancelledByName", a.cancel_reason AS "cancelReason", a.ends_at < $2 AS "isOver",
  (SELECT count(*)::int FROM ${INVITED}) AS invited,
  (SELECT count(*)::int FROM practice_evidence.workshop_activity_answer r WHERE r.activity_id = a.id AND r.coming) AS coming,
  (SELECT count(*)::int FROM practice_evidence.workshop_activity_answer r
    WHERE r.activity_id = a.id AND NOT r.coming) AS "notComing",
  (SELECT count(*)::int FROM practice_evidence.workshop_attendance t WHERE t.activity_id = a.id AND t.attended) AS attended,
  (SELECT count(*)::int FROM practice_evidence.workshop_attendance t WHERE t.activity_id = a.id) AS marked,
  (SELECT r.coming FROM practice_evidence.workshop_activity_answer r
    WHERE r.activity_id = a.id AND r.enrollment_id = $3) AS "ownAnswer",
  (SELECT t.attended FROM practice_evidence.workshop_attendance t
    WHERE t.activity_id = a.id AND t.enrollment_id = $3) AS "ownAttended"`;

/** Activities of a workshop. */
@Injectable()
export class FindActivities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: WorkshopPeople,
  ) {}

  /** Those that come, the next first; those that are over, the last first. Called off ones stand where they stood. */
  async list(
    actor: Actor,
    workshopId: string,
    time: ActivityTime,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<ActivitySeen>> {
    const first = pageSize(page.first);
    const workshop = await this.readable(actor, workshopId);
    if (!workshop) return pageOf<ActivitySeen>([], first, 0, ({ activityId }) => [activityId]);
    const after = decodeCursor(page.after, 2);
    const order = time === 'coming' ? '' : 'DESC';
    const rows = await this.database.rows<Row>(
      `WITH listed AS (SELECT * FROM practice_evidence.workshop_activity a
                        WHERE a.workshop_id = $1 AND (a.ends_at >= $2) = $4)
       SELECT ${SEEN}, (SELECT count(*)::int FROM listed) AS total
         FROM listed a WHERE $5::timestamptz IS NULL OR (a.starts_at, a.id::text) ${order ? '<' : '>'} ($5, $6)
        ORDER BY a.starts_at ${order}, a.id::text ${order} LIMIT $7`,
      [
        workshop.id,
        this.clock.now(),
        workshop.enrollmentId,
        time === 'coming',
        after ? String(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    const seen = rows.map((row) => toSeen(row, workshop));
    return pageOf(seen, first, rows[0]?.total ?? 0, ({ startsAt, activityId }) => [
      startsAt.toISOString(),
      activityId,
    ]);
  }

  /** One activity with its people; null for strangers. */
  async one(
    actor: Actor,
    workshopId: string,
    activityId: string,
  ): Promise<(ActivitySeen & { readonly people: readonly ActivityPersonSeen[] }) | null> {
    const workshop = await this.readable(actor, workshopId);
    const row =
      workshop &&
      (await this.database.one<Row>(
        `SELECT ${SEEN} FROM practice_evidence.workshop_activity a WHERE a.workshop_id = $1 AND a.id::text = $4`,
        [workshop.id, this.clock.now(), workshop.enrollmentId, activityId.toLowerCase()],
      ));
    if (!workshop || !row) return null;
    return { ...toSeen(row, workshop), people: await this.peopleOf(workshop, row) };
  }

  /** Who is invited, and who was marked before they moved away. Members read of others only who comes. */
  private async peopleOf(workshop: WorkshopForActor, { activityId }: Row): Promise<ActivityPersonSeen[]> {
    const people = await this.database.rows<ActivityPersonSeen & Record<string, unknown>>(
      `SELECT e.id AS "enrollmentId", p.name, u.name AS "schoolName", COALESCE(g.name, '') AS "groupName", r.coming, t.attended,
              t.marked_by_name AS "markedByName", t.marked_at AS "markedAt"
         FROM practice_evidence.workshop_activity a
         JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id
         JOIN enrollment.teacher p ON p.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
         LEFT JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
         LEFT JOIN enrollment.study_group g ON g.id = m.group_id AND g.workshop_id = a.workshop_id
         LEFT JOIN practice_evidence.workshop_activity_answer r ON r.activity_id = a.id AND r.enrollment_id = e.id
         LEFT JOIN practice_evidence.workshop_attendance t ON t.activity_id = a.id AND t.enrollment_id = e.id
        WHERE a.id = $1 AND (e.id IN (SELECT m.enrollment_id FROM ${INVITED}) OR t.activity_id IS NOT NULL)
        ORDER BY g.position NULLS LAST, u.code, p.name, e.id`,
      [activityId],
    );
    if (workshop.standing !== 'member') return people;
    return people.map((one) =>
      one.enrollmentId === workshop.enrollmentId
        ? one
        : { ...one, attended: null, markedByName: null, markedAt: null },
    );
  }

  private async readable(actor: Actor, workshopId: string): Promise<WorkshopForActor | null> {
    const workshop = await this.people.workshopOf(this.database, actor, workshopId);
    return workshop && mayReadWorkshop(workshop).length === 0 ? workshop : null;
  }
}

/** Who leads asks others, also where they are of an invited group themselves. */
const toSeen = (
  { groupIds, total: _, ...row }: Row,
  { ownGroupId, standing }: WorkshopForActor,
): ActivitySeen => ({
  ...row,
  isInvited: standing === 'member' && isInvited(groupIds, ownGroupId),
});
