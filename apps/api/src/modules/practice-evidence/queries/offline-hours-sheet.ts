import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { Database } from '../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../platform/graphql/connection.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { OfflineHours } from '../graphql/offline-hours.model.js';

export interface SheetPage {
  readonly cohortId: string;
  readonly unitId: string;
  readonly theme: number;
  readonly first: number;
  readonly after: string | null;
}

interface Row extends OfflineHours {
  readonly unitPath: string;
  readonly total: number;
}

/** The confirmed teachers below a unit with the offline hours attested for one theme, school by school. */
@Injectable()
export class OfflineHoursSheet {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute({ cohortId, unitId, theme, first, after }: SheetPage): Promise<Connection<OfflineHours>> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const themeHalfHours = findTheme(pack.practice.themes, theme)?.offlineHalfHours ?? 0;
    const [unitPath = null, name = null, id = null] = decodeCursor(after, 3) ?? [];
    const size = pageSize(first);
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `WITH listed AS (
         SELECT e.id, e.learner_no, e.school_id, e.unit_path, t.name
           FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
          WHERE e.cohort_id = $1 AND e.state = 'confirmed'
            AND e.unit_path ~>=~ (SELECT path FROM organization.unit WHERE id = $2)
            AND e.unit_path ~<~ (SELECT left(path, -1) || '0' FROM organization.unit WHERE id = $2)
       )
       SELECT l.id AS "enrollmentId", l.name AS "teacherName", l.learner_no AS "learnerNo", l.school_id AS "schoolId",
              u.name AS "schoolName", l.unit_path AS "unitPath", COALESCE(a.half_hours, 0) AS "attestedHalfHours",
              COALESCE(h.live, 0)::int AS "fromActivitiesHalfHours", COALESCE(h.back, 0)::int AS "takenBackHalfHours",
              $4::int AS "themeHalfHours", a.held_on AS "heldOn", a.attested_at AS "attestedAt",
              (SELECT count(*) FROM listed) AS total
         FROM listed l JOIN organization.unit u ON u.id = l.school_id
         LEFT JOIN practice_evidence.offline_attestation a
           ON a.cohort_id = $1 AND a.enrollment_id = l.id AND a.theme = $3
         LEFT JOIN LATERAL (SELECT sum(half_hours) FILTER (WHERE taken_back_at IS NULL) AS live,
                                   sum(half_hours) FILTER (WHERE taken_back_at IS NOT NULL) AS back
                              FROM practice_evidence.activity_hours x
                             WHERE x.cohort_id = $1 AND x.enrollment_id = l.id AND x.theme = $3) h ON true
        WHERE $5::text IS NULL OR (l.unit_path, l.name, l.id) > ($5, $6::text, $7::uuid)
        ORDER BY l.unit_path, l.name, l.id LIMIT $8`,
      [cohortId, unitId, theme, themeHalfHours, unitPath, name, id, size + 1],
    );
    return pageOf(rows, size, rows[0]?.total ?? 0, (row) => [
      row.unitPath,
      row.teacherName,
      row.enrollmentId,
    ]);
  }
}
