import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { takesCodes } from '@tisheng/domain-rules/practice-evidence/offline-activities/attendance-code.js';
import { attendedHalfHours } from '@tisheng/domain-rules/practice-evidence/offline-activities/attended-half-hours.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { EnrollmentReader } from '../../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { MyActivities, MyActivity } from '../graphql/hours-and-mine.model.js';

type Row = Omit<MyActivity, 'themeTitle' | 'taking' | 'attendedHalfHours'>;

/** A teacher's own calendar of activities, and how far the offline hours have come. */
@Injectable()
export class FindMyActivities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly enrollments: EnrollmentReader,
    private readonly policies: PolicyReader,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<MyActivities> {
    const { themes } = (await this.policies.ofCohort(cohortId)).pack.practice;
    const enrollment = actor.teacherId
      ? await this.enrollments.ofTeacher(cohortId, actor.teacherId)
      : undefined;
    if (!enrollment) return { activities: [], themes: [] };
    const now = this.clock.now();
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `SELECT o.id AS "activityId", o.title, o.place, o.theme, o.starts_at AS "startsAt", o.ends_at AS "endsAt",
              o.half_hours AS "halfHours", o.state, o.organiser_name AS "organiserName", a.came_at AS "cameAt",
              a.left_at AS "leftAt", a.how, h.half_hours AS "givenHalfHours",
              COALESCE(h.taken_back_at IS NOT NULL, false) AS "takenBack"
         FROM practice_evidence.activity_attendance a JOIN practice_evidence.offline_activity o ON o.id = a.activity_id
         LEFT JOIN practice_evidence.activity_hours h ON h.activity_id = a.activity_id AND h.enrollment_id = a.enrollment_id
        WHERE a.cohort_id = $1 AND a.enrollment_id = $2
        ORDER BY o.ends_at < $3, CASE WHEN o.ends_at >= $3 THEN o.starts_at END, o.starts_at DESC, o.id`,
      [cohortId, enrollment.id, now],
    );
    const hours = await this.database.rows<{ theme: number; attested: number; live: number; back: number }>(
      `SELECT COALESCE(t.theme, h.theme) AS theme, COALESCE(t.half_hours, 0) AS attested, COALESCE(h.live, 0)::int AS live,
              COALESCE(h.back, 0)::int AS back
         FROM (SELECT * FROM practice_evidence.offline_attestation WHERE cohort_id = $1 AND enrollment_id = $2) t
         FULL JOIN (SELECT theme, sum(half_hours) FILTER (WHERE taken_back_at IS NULL) AS live,
                           sum(half_hours) FILTER (WHERE taken_back_at IS NOT NULL) AS back
                      FROM practice_evidence.activity_hours WHERE cohort_id = $1 AND enrollment_id = $2 GROUP BY theme) h
           ON h.theme = t.theme`,
      [cohortId, enrollment.id],
    );
    const byTheme = new Map(hours.map((row) => [row.theme, row]));
    return {
      activities: rows.map((row) => ({
        ...row,
        themeTitle: findTheme(themes, row.theme)?.title ?? { zh: '', en: '' },
        taking: row.state === 'planned' ? takesCodes(row, now) : 'over',
        attendedHalfHours: attendedHalfHours(row, row),
      })),
      themes: themes
        .filter(({ offlineHalfHours }) => offlineHalfHours > 0)
        .map(({ theme, title, offlineHalfHours }) => ({
          theme,
          title,
          attestedHalfHours: Math.min(byTheme.get(theme)?.attested ?? 0, offlineHalfHours),
          fromActivitiesHalfHours: byTheme.get(theme)?.live ?? 0,
          takenBackHalfHours: byTheme.get(theme)?.back ?? 0,
          themeHalfHours: offlineHalfHours,
        })),
    };
  }
}
