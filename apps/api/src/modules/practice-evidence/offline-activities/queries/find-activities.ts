import { Inject, Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import {
  codeEndsAt,
  codeHasLeaked,
  takesCodes,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/attendance-code.js';
import { attendedHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-activities/attended-half-hours.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/database.js';
import { qrCodeSvg } from '../../../../platform/documents/qr-code.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { ActivityCodes } from '../activity-codes.js';
import type {
  ActivityCandidate,
  ActivityCode,
  ActivityParticipant,
  OfflineActivity,
  OfflineActivityWithPeople,
} from '../graphql/activity.model.js';
import { ActivityRows, PRESENT_AT } from '../persistence/activity-rows.js';

interface Row extends Omit<OfflineActivity, 'themeTitle' | 'taking' | 'codeLeaked' | 'mayRun'> {
  readonly unitId: string;
  readonly workshopId: string | null;
  readonly strangers: number;
  readonly total: number;
}

/** An activity `o` of a unit `u` with its counts; not its secret. */
const ACTIVITY = `o.id, o.title, o.place, o.theme, o.held_on AS "heldOn", o.starts_at AS "startsAt", o.ends_at AS "endsAt",
  o.half_hours AS "halfHours", o.state, o.organiser_name AS "organiserName", o.unit_id AS "unitId", o.workshop_id AS "workshopId",
  u.name AS "unitName", w.name AS "workshopName", c.invited, c.present, c."byHand",
  (SELECT count(*) FROM practice_evidence.activity_hours h
    WHERE h.activity_id = o.id AND h.taken_back_at IS NULL AND h.half_hours > 0)::int AS attested,
  (SELECT count(*) FROM practice_evidence.activity_stranger s WHERE s.activity_id = o.id)::int AS strangers`;
const FROM = `practice_evidence.offline_activity o JOIN organization.unit u ON u.id = o.unit_id
  LEFT JOIN enrollment.workshop w ON w.id = o.workshop_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS invited, count(a.came_at)::int AS present,
           (count(*) FILTER (WHERE a.came_at IS NOT NULL AND a.how = 'hand'))::int AS "byHand"
      FROM practice_evidence.activity_attendance a WHERE a.activity_id = o.id) c`;

export interface ActivityFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: StateOf<'offline-activity'> | null;
  readonly first: number;
  readonly after: string | null;
}

/** Activities as those who hold and watch them see them. */
@Injectable()
export class FindActivities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly codes: ActivityCodes,
    private readonly rows: ActivityRows,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The activities of organisers at or below a unit, the latest first. */
  async list(actor: Actor, filter: ActivityFilter): Promise<Connection<OfflineActivity>> {
    const { pack } = await this.policies.ofCohort(filter.cohortId);
    const size = pageSize(filter.first);
    const [startsAt = null, id = null] = decodeCursor(filter.after, 2) ?? [];
    const rows = await this.database.rows<Row & { sortedAt: string } & Record<string, unknown>>(
      `WITH listed AS (
         SELECT o.id, o.starts_at FROM practice_evidence.offline_activity o
           JOIN organization.unit u ON u.id = o.unit_id JOIN organization.unit above ON above.id = $2
          WHERE o.cohort_id = $1 AND u.path LIKE above.path || '%' AND ($3::text IS NULL OR o.state = $3))
       SELECT ${ACTIVITY}, o.starts_at::text AS "sortedAt", (SELECT count(*) FROM listed) AS total
         FROM (SELECT * FROM listed WHERE $4::timestamptz IS NULL OR (starts_at, id) < ($4::timestamptz, $5::uuid)
                ORDER BY starts_at DESC, id DESC LIMIT $6) l, ${FROM}
        WHERE o.id = l.id ORDER BY o.starts_at DESC, o.id DESC`,
      [filter.cohortId, filter.unitId, filter.state, startsAt, id, size + 1],
    );
    const led = await this.rows.ledBy(this.database, actor, filter.cohortId);
    const page = pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.sortedAt, row.id]);
    return { ...page, nodes: page.nodes.map((row) => this.toActivity(row, pack, actor, led)) };
  }

  /** One activity with its people; null where it is none of the reader's. */
  async one(actor: Actor, activityId: string): Promise<OfflineActivityWithPeople | null> {
    const stored = await this.rows.byId(this.database, activityId);
    if (!stored) return null;
    const { pack } = await this.policies.ofCohort(stored.cohortId);
    const row = await this.database.one<Row & Record<string, unknown>>(
      `SELECT ${ACTIVITY} FROM ${FROM} WHERE o.id = $1`,
      [activityId],
    );
    if (!row) return null;
    const led = await this.rows.ledBy(this.database, actor, stored.cohortId);
    const people = await this.database.rows<
      Omit<ActivityParticipant, 'attendedHalfHours'> & Record<string, unknown>
    >(
      `SELECT a.enrollment_id AS "enrollmentId", t.name AS "teacherName", s.name AS "schoolName", a.came_at AS "cameAt",
              a.left_at AS "leftAt", a.how, a.reason, a.marked_by AS "markedBy", h.half_hours AS "givenHalfHours",
              COALESCE(h.taken_back_at IS NOT NULL, false) AS "takenBack", ${PRESENT_AT} AS "presentAt"
         FROM practice_evidence.activity_attendance a JOIN practice_evidence.offline_activity o ON o.id = a.activity_id
         JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit s ON s.id = e.school_id
         LEFT JOIN practice_evidence.activity_hours h ON h.activity_id = a.activity_id AND h.enrollment_id = a.enrollment_id
        WHERE a.activity_id = $1 ORDER BY s.path, t.name, a.enrollment_id`,
      [activityId],
    );
    return {
      activity: this.toActivity(row, pack, actor, led),
      participants: people.map((one) => ({ ...one, attendedHalfHours: attendedHalfHours(one, row) })),
    };
  }

  /** The code that the organiser shows; null for an activity that is not theirs to run. */
  async code(actor: Actor, activityId: string): Promise<ActivityCode | null> {
    const activity = await this.rows.byId(this.database, activityId);
    if (!activity || !(await this.rows.isOrganiser(this.database, actor, activity))) return null;
    const { codeMinutes } = (await this.policies.ofCohort(activity.cohortId)).pack.practice.offlineActivities;
    const now = this.clock.now();
    const taking = activity.state === 'planned' ? takesCodes(activity, now) : 'over';
    const code = taking === 'now' ? this.codes.shown(activity, now, codeMinutes) : null;
    const address =
      code === null
        ? null
        : `${this.config.publicUrl}/teacher/activities?activity=${activityId}&code=${code}`;
    const counts = await this.database.one<{
      invited: number;
      present: number;
      latest: string[];
      strangers: number;
    }>(
      `SELECT count(*)::int AS invited, count(a.came_at)::int AS present,
              COALESCE((array_agg(t.name ORDER BY a.came_at DESC) FILTER (WHERE a.came_at IS NOT NULL))[1:8], '{}') AS latest,
              (SELECT count(*) FROM practice_evidence.activity_stranger s WHERE s.activity_id = $1)::int AS strangers
         FROM practice_evidence.activity_attendance a
         JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id WHERE a.activity_id = $1`,
      [activityId],
    );
    return {
      taking,
      code,
      address,
      qrSvg: address === null ? null : await qrCodeSvg(address),
      changesAt: codeEndsAt(now, codeMinutes),
      invited: counts?.invited ?? 0,
      present: counts?.present ?? 0,
      latest: counts?.latest ?? [],
      codeLeaked: codeHasLeaked(counts?.strangers ?? 0, counts?.invited ?? 0),
    };
  }

  /** Whom the reader may invite: a school its confirmed learners, a leader those of the workshops that they lead. */
  async candidates(
    actor: Actor,
    cohortId: string,
    first: number,
    after: string | null,
  ): Promise<Connection<ActivityCandidate>> {
    const size = pageSize(first);
    const [group = null, name = null, id = null] = decodeCursor(after, 3) ?? [];
    const led = await this.rows.ledBy(this.database, actor, cohortId);
    const rows = await this.database.rows<
      ActivityCandidate & { total: number; sorted: string } & Record<string, unknown>
    >(
      `WITH listed AS (
         SELECT e.id AS "enrollmentId", t.name AS "teacherName", s.name AS "schoolName",
                CASE WHEN $3 THEN w.id END AS "workshopId", CASE WHEN $3 THEN w.name END AS "workshopName", g.name AS "groupName",
                COALESCE(w.name, '') || '/' || COALESCE(lpad(g.position::text, 4, '0'), '') AS sorted
           FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
           JOIN organization.unit s ON s.id = e.school_id
           LEFT JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
           LEFT JOIN enrollment.study_group g ON g.id = m.group_id
           LEFT JOIN enrollment.workshop w ON w.id = g.workshop_id AND w.published_at IS NOT NULL
          WHERE e.cohort_id = $1 AND e.state = 'confirmed'
            AND CASE WHEN $3 THEN w.id = ANY($4) AND e.county_id = $2 ELSE e.school_id = $2 END)
       SELECT *, (SELECT count(*) FROM listed) AS total FROM listed
        WHERE $5::text IS NULL OR (sorted, "teacherName", "enrollmentId") > ($5, $6::text, $7::uuid)
        ORDER BY sorted, "teacherName", "enrollmentId" LIMIT $8`,
      [cohortId, actor.unitId, actor.role === 'workshop-leader', led, group, name, id, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.sorted, row.teacherName, row.enrollmentId]);
  }

  private toActivity(
    { strangers, unitId, workshopId, ...row }: Row,
    pack: PolicyPack,
    actor: Actor,
    led: readonly string[],
  ): OfflineActivity {
    return {
      ...row,
      themeTitle: findTheme(pack.practice.themes, row.theme)?.title ?? { zh: '', en: '' },
      taking: row.state === 'planned' ? takesCodes(row, this.clock.now()) : 'over',
      codeLeaked: codeHasLeaked(strangers, row.invited),
      mayRun: workshopId === null ? actor.unitId === unitId : led.includes(workshopId),
    };
  }
}
