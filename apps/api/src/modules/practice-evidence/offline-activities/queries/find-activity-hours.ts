import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import {
  hoursAfter,
  proposedHalfHours,
} from '@tisheng/domain-rules/practice-evidence/offline-activities/activity-hours.js';
import { attendedHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-activities/attended-half-hours.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { ActivityHours } from '../graphql/hours-and-mine.model.js';
import { PRESENT_AT } from '../persistence/activity-rows.js';

interface Row extends Omit<
  ActivityHours,
  'attendedHalfHours' | 'proposedHalfHours' | 'otherHalfHours' | 'themeHalfHours'
> {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cameAt: Date | null;
  readonly leftAt: Date | null;
  readonly halfHours: number;
  readonly attested: number;
  readonly sortedAt: string;
  readonly total: number;
}

/** The sheet by which a school attests what its teachers attended, activity by activity. */
@Injectable()
export class FindActivityHours {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  /**
   * Teachers of one's own school at activities that are over, teacher by teacher.
   *
   * @param open only lines that nothing was attested for; else those that something was
   */
  async execute(
    actor: Actor,
    cohortId: string,
    open: boolean,
    first: number,
    after: string | null,
  ): Promise<Connection<ActivityHours>> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const size = pageSize(first);
    const [name = null, enrollmentId = null, sortedAt = null, activityId = null] =
      decodeCursor(after, 4) ?? [];
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `WITH listed AS (
         SELECT o.id AS "activityId", o.title, o.theme, o.held_on AS "heldOn", o.state, o.starts_at AS "startsAt",
                o.ends_at AS "endsAt", o.half_hours AS "halfHours", o.starts_at::text AS "sortedAt",
                a.enrollment_id AS "enrollmentId", t.name AS "teacherName", a.how, a.reason, a.came_at AS "cameAt",
                a.left_at AS "leftAt", h.half_hours AS "givenHalfHours", COALESCE(s.half_hours, 0) AS attested,
                ${PRESENT_AT} AS "presentAt"
           FROM practice_evidence.offline_activity o
           JOIN practice_evidence.activity_attendance a ON a.activity_id = o.id
           JOIN enrollment.enrollment e ON e.cohort_id = a.cohort_id AND e.id = a.enrollment_id
           JOIN enrollment.teacher t ON t.id = e.teacher_id
           LEFT JOIN practice_evidence.activity_hours h ON h.activity_id = o.id AND h.enrollment_id = e.id
           LEFT JOIN practice_evidence.offline_attestation s
             ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id AND s.theme = o.theme
          WHERE o.cohort_id = $1 AND e.school_id = $2 AND o.ends_at <= $3 AND a.came_at IS NOT NULL
            AND (h.activity_id IS NULL) = $4 AND o.state IN ('planned', 'attested') AND e.state = 'confirmed')
       SELECT *, (SELECT count(*) FROM listed) AS total FROM listed
        WHERE $5::text IS NULL
           OR ("teacherName", "enrollmentId", "startsAt", "activityId") > ($5, $6::uuid, $7::timestamptz, $8::uuid)
        ORDER BY "teacherName", "enrollmentId", "startsAt", "activityId" LIMIT $9`,
      [cohortId, actor.unitId, this.clock.now(), open, name, enrollmentId, sortedAt, activityId, size + 1],
    );
    const totals = new Map<string, number>();
    const page = pageOf(rows, size, rows[0]?.total ?? 0, (row) => [
      row.teacherName,
      row.enrollmentId,
      row.sortedAt,
      row.activityId,
    ]);
    const nodes = page.nodes.map((row): ActivityHours => {
      const theme = findTheme(pack.practice.themes, row.theme) ?? { offlineHalfHours: 0 };
      const key = `${row.enrollmentId} ${row.theme}`;
      // The lines above of the same theme take their part of its room first.
      const hours = { attested: totals.get(key) ?? row.attested, given: row.givenHalfHours ?? 0 };
      const attended = row.presentAt === null ? attendedHalfHours(row, row) : 0;
      const proposed = proposedHalfHours(attended, hours, theme);
      totals.set(key, open ? hoursAfter(hours, proposed) : hours.attested);
      return {
        ...row,
        attendedHalfHours: attended,
        proposedHalfHours: proposed,
        otherHalfHours: Math.max(0, hours.attested - hours.given),
        themeHalfHours: theme.offlineHalfHours,
      };
    });
    return { ...page, nodes };
  }
}
