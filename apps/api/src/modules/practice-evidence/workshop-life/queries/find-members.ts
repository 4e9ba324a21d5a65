import { Injectable } from '@nestjs/common';
import {
  daysOfSilence,
  isSilent,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/silent-members.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';

/** A member with the last sign of life and how far the themes are. */
export interface WorkshopMemberRow {
  readonly workshopId: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly enrollmentId: string;
  readonly name: string;
  readonly schoolName: string;
  readonly lastSignAt: Date | null;
  readonly daysOfSilence: number;
  readonly isSilent: boolean;
  readonly themesSubmitted: number;
  readonly themesAccepted: number;
  readonly attended: number;
}

interface Row extends Record<string, unknown>, Omit<WorkshopMemberRow, 'daysOfSilence' | 'isSilent'> {
  readonly since: Date;
}

const OWN = (column: string, table: string): string =>
  `(SELECT max(${column}) FROM practice_evidence.${table} x WHERE x.cohort_id = m.cohort_id AND x.enrollment_id = m.enrollment_id)`;

/** Members of workshops, group by group. */
@Injectable()
export class FindMembers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  async of(cohortId: string, workshopIds: readonly string[]): Promise<WorkshopMemberRow[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const zone = pack.programme.timeZone;
    const today = plainDateIn(zone, this.clock.now());
    const rows = await this.database.rows<Row>(
      `SELECT g.workshop_id AS "workshopId", g.id AS "groupId", g.name AS "groupName", m.enrollment_id AS "enrollmentId",
              t.name, u.name AS "schoolName", GREATEST(m.since, w.published_at) AS since,
              GREATEST(${OWN('GREATEST(x.saved_at, x.submitted_at)', 'submission')},
                       ${OWN('x.written_at', 'discussion_post')}, ${OWN('x.answered_at', 'workshop_activity_answer')},
                       ${OWN('x.read_at', 'announcement_read')}, ${OWN('x.asked_at', 'question')},
                       ${OWN('x.written_at', 'question_answer')},
                       (SELECT max(a.starts_at) FROM practice_evidence.workshop_attendance x
                          JOIN practice_evidence.workshop_activity a ON a.id = x.activity_id
                         WHERE x.cohort_id = m.cohort_id AND x.enrollment_id = m.enrollment_id AND x.attended)) AS "lastSignAt",
              COALESCE(p.themes_submitted, 0) AS "themesSubmitted", COALESCE(p.themes_accepted, 0) AS "themesAccepted",
              (SELECT count(*)::int FROM practice_evidence.workshop_attendance x
                WHERE x.cohort_id = m.cohort_id AND x.enrollment_id = m.enrollment_id AND x.attended) AS attended
         FROM enrollment.study_group g JOIN enrollment.workshop w ON w.id = g.workshop_id
         JOIN enrollment.workshop_member m ON m.group_id = g.id
         JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
          AND e.state IN ('confirmed', 'completed')
         JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id
         LEFT JOIN practice_evidence.practice_summary p ON p.cohort_id = m.cohort_id AND p.enrollment_id = m.enrollment_id
        WHERE w.cohort_id = $1 AND w.id = ANY($2) ORDER BY g.workshop_id, g.position, g.id, u.code, t.name, m.enrollment_id`,
      [cohortId, workshopIds],
    );
    return rows.map(({ since, ...row }) => {
      const signs = {
        since: plainDateIn(zone, since),
        lastSign: row.lastSignAt ? plainDateIn(zone, row.lastSignAt) : null,
      };
      return { ...row, daysOfSilence: daysOfSilence(signs, today), isSilent: isSilent(signs, today) };
    });
  }
}
