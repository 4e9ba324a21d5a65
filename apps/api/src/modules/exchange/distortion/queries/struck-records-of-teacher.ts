import { Injectable } from '@nestjs/common';
import type { DistortionKind } from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import { Database } from '../../../../platform/database/database.js';

/** Records of one teacher that count no longer, as the teacher is told. */
export interface StruckRecords extends Record<string, unknown> {
  readonly id: string;
  readonly kind: DistortionKind;
  readonly institutionName: string;
  readonly records: number;
  readonly minutes: number;
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
  readonly decidedByName: string;
  readonly decidedAt: Date;
}

/** What was struck of a teacher's own study, and why. */
@Injectable()
export class StruckRecordsOfTeacher {
  constructor(private readonly database: Database) {}

  of(cohortId: string, teacherIds: readonly string[]): Promise<StruckRecords[]> {
    return this.database.rows<StruckRecords>(
      `SELECT f.id, f.kind, i.name AS "institutionName", count(*)::int AS records, COALESCE(sum(r.minutes), 0)::int AS minutes,
              min(r.occurred_at) AS "from", max(r.occurred_at) AS "to", s.text AS reason, s.by_name AS "decidedByName",
              s.at AS "decidedAt"
         FROM enrollment.enrollment e
         JOIN exchange.learning_record r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id AND r.struck_by IS NOT NULL
         JOIN exchange.distortion_finding f ON f.id = r.struck_by
         JOIN organization.training_institution i ON i.id = f.institution_id
        CROSS JOIN LATERAL (SELECT * FROM exchange.distortion_step s
                             WHERE s.finding_id = f.id AND s.action = 'strike' ORDER BY s.id DESC LIMIT 1) s
        WHERE e.cohort_id = $1 AND e.teacher_id = ANY($2)
        GROUP BY f.id, i.name, s.text, s.by_name, s.at ORDER BY s.at`,
      [cohortId, teacherIds],
    );
  }
}
