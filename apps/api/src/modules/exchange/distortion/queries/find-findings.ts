import { Injectable, NotFoundException } from '@nestjs/common';
import type {
  DistortionEvidence,
  DistortionKind,
} from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

export type FindingState = StateOf<'distortion-finding'>;

/** A finding as a list shows it. */
export interface FindingRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: DistortionKind;
  readonly state: FindingState;
  readonly weight: number;
  readonly institutionName: string;
  readonly from: Date;
  readonly to: Date;
  readonly evidence: readonly DistortionEvidence[];
  readonly records: number;
  readonly learners: number;
  /** The first few of them, by name. */
  readonly names: readonly string[];
  readonly countyNames: readonly string[];
  /** Whether every learner stands below the unit that looks. */
  readonly allBelow: boolean;
  readonly foundAt: Date;
  readonly grownAt: Date | null;
  readonly answerBy: Date | null;
  readonly decidedAt: Date | null;
}

/** What was done with a finding. */
export interface FindingStepRow {
  readonly action: 'ask' | 'answer' | 'dismiss' | 'strike' | 'restore';
  readonly text: string;
  readonly byName: string;
  readonly at: Date;
}

/** A learner of a finding, with what of theirs is in doubt and what they would be left with. */
export interface DoubtedLearner {
  readonly enrollmentId: string;
  readonly learnerNo: string;
  readonly teacherName: string;
  readonly schoolName: string;
  readonly countyName: string;
  readonly records: number;
  readonly minutes: number;
  /** Courses that would be, or are, completed no longer. */
  readonly coursesLost: number;
  readonly halfHoursLost: number;
  /** Half hours of courses that are completed now. */
  readonly halfHoursNow: number;
}

export interface DoubtedRecord {
  readonly recordId: string;
  readonly learnerNo: string;
  readonly teacherName: string;
  readonly kind: number;
  readonly occurredAt: Date;
  readonly minutes: number | null;
  readonly scoreHundredths: number | null;
  readonly courseTitle: string | null;
  readonly completed: boolean;
  readonly counts: boolean;
  /** Small number for the device within this finding; null where none was told. */
  readonly device: number | null;
}

export interface FindingFilter {
  readonly states: readonly FindingState[];
  readonly kind: DistortionKind | null;
  readonly institutionId: string | null;
}

export interface FindingInFull {
  readonly finding: FindingRow;
  readonly steps: readonly FindingStepRow[];
  readonly doubted: readonly DoubtedLearner[];
  readonly records: readonly DoubtedRecord[];
}

/** Records that one finding shows; all of them are struck. */
const SHOWN_RECORDS = 500;
const SHOWN_LEARNERS = 200;

const ROW = `f.id, f.kind, f.state, f.weight, i.name AS "institutionName", f.from_at AS "from", f.to_at AS "to", f.evidence,
  f.records, f.learners, f.found_at AS "foundAt", f.grown_at AS "grownAt", f.answer_by AS "answerBy",
  f.decided_at AS "decidedAt"`;
/** Learners of a finding: $1 is the path of the unit that looks. */
const PEOPLE = `CROSS JOIN LATERAL (
  SELECT count(*)::int AS all_of_it, count(*) FILTER (WHERE e.unit_path LIKE $1 || '%')::int AS below,
         (array_agg(t.name ORDER BY t.name) FILTER (WHERE e.unit_path LIKE $1 || '%'))[1:3] AS names,
         array_agg(DISTINCT k.name) AS counties
    FROM exchange.distortion_learner l
    JOIN enrollment.enrollment e ON e.cohort_id = l.cohort_id AND e.id = l.enrollment_id
    JOIN enrollment.teacher t ON t.id = e.teacher_id
    JOIN organization.unit k ON k.id = e.county_id
   WHERE l.finding_id = f.id) who`;
const WHO = `COALESCE(who.names, '{}') AS names, who.counties AS "countyNames", who.below = who.all_of_it AS "allBelow"`;

/** Findings of distorted data, for those who judge them, for the institution that is asked, and for the teacher. */
@Injectable()
export class FindFindings {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  /** With a learner at or below a unit, the heaviest first. */
  async list(
    cohortId: string,
    unitId: string,
    { states, kind, institutionId }: FindingFilter,
    page: { readonly first: number; readonly after?: string | null | undefined },
  ): Promise<Connection<FindingRow>> {
    const first = pageSize(page.first);
    const cursor = decodeCursor(page.after, 2);
    const where = `f.cohort_id = $2 AND f.state = ANY($3) AND ($4::text IS NULL OR f.kind = $4)
      AND ($5::uuid IS NULL OR f.institution_id = $5)
      AND EXISTS (SELECT FROM exchange.distortion_learner l
                    JOIN enrollment.enrollment e ON e.cohort_id = l.cohort_id AND e.id = l.enrollment_id
                   WHERE l.finding_id = f.id AND e.unit_path LIKE $1 || '%')`;
    const values = [await this.pathOf(unitId), cohortId, states, kind, institutionId];
    const [rows, total] = await Promise.all([
      this.database.rows<FindingRow>(
        `SELECT ${ROW}, ${WHO} FROM (
           SELECT f.* FROM exchange.distortion_finding f
            WHERE ${where} AND ($6::int IS NULL OR (-f.weight, f.id) > ($6, $7::uuid))
            ORDER BY -f.weight, f.id LIMIT $8) f
           JOIN organization.training_institution i ON i.id = f.institution_id ${PEOPLE}
          ORDER BY -f.weight, f.id`,
        [...values, cursor ? Number(cursor[0]) : null, cursor ? String(cursor[1]) : null, first + 1],
      ),
      this.database.one<{ n: number }>(
        `SELECT count(*)::int AS n FROM exchange.distortion_finding f WHERE ${where}`,
        values,
      ),
    ]);
    return pageOf(rows, first, total?.n ?? 0, ({ weight, id }) => [-weight, id]);
  }

  /** Null where the unit has none of its learners. */
  async one(cohortId: string, unitId: string, findingId: string): Promise<FindingInFull | null> {
    const path = await this.pathOf(unitId);
    return this.inFull(path, `f.cohort_id = $2 AND f.id::text = $3 AND who.below > 0`, [cohortId, findingId]);
  }

  /** What an institution was asked about in a cohort, what waits for an answer first. */
  async ofInstitution(cohortId: string, institutionId: string): Promise<readonly FindingInFull[]> {
    const asked = await this.database.rows<{ id: string }>(
      `SELECT f.id::text AS id FROM exchange.distortion_finding f
        WHERE f.cohort_id = $1 AND f.institution_id = $2
          AND EXISTS (SELECT FROM exchange.distortion_step s WHERE s.finding_id = f.id AND s.action IN ('ask', 'strike'))
        ORDER BY f.state <> 'asked', f.answer_by DESC NULLS LAST, f.id LIMIT 100`,
      [cohortId, institutionId],
    );
    const found = await Promise.all(
      asked.map(({ id }) => this.inFull('/', `f.cohort_id = $2 AND f.id::text = $3`, [cohortId, id])),
    );
    return found.filter((each) => each !== null);
  }

  private async inFull(path: string, where: string, values: [string, string]): Promise<FindingInFull | null> {
    const parameters = [path, values[0], values[1].toLowerCase()];
    const finding = await this.database.one<FindingRow>(
      `SELECT ${ROW}, ${WHO} FROM exchange.distortion_finding f
         JOIN organization.training_institution i ON i.id = f.institution_id ${PEOPLE} WHERE ${where}`,
      parameters,
    );
    if (!finding) return null;
    const [steps, doubted, records] = await Promise.all([
      this.database.rows<FindingStepRow & Record<string, unknown>>(
        `SELECT action, text, by_name AS "byName", at FROM exchange.distortion_step WHERE finding_id = $1 ORDER BY id`,
        [finding.id],
      ),
      this.doubted(finding.id, path),
      this.records(finding.id, path),
    ]);
    return { finding, steps, doubted, records };
  }

  /** A course is lost where no completing record is left beside those in doubt. */
  private doubted(findingId: string, path: string): Promise<(DoubtedLearner & Record<string, unknown>)[]> {
    return this.database.rows<DoubtedLearner & Record<string, unknown>>(
      `WITH own AS (
         SELECT l.enrollment_id, f.cohort_id, f.institution_id, f.id FROM exchange.distortion_finding f
           JOIN exchange.distortion_learner l ON l.finding_id = f.id WHERE f.id = $1
       ), record AS MATERIALIZED (
         SELECT r.enrollment_id, r.course_id, r.completed, r.minutes, d.record_id IS NOT NULL AS doubted
           FROM own JOIN exchange.learning_record r ON r.cohort_id = own.cohort_id AND r.enrollment_id = own.enrollment_id
           LEFT JOIN exchange.distortion_record d
             ON d.finding_id = $1 AND d.record_id = r.record_id AND r.institution_id = own.institution_id
          WHERE NOT r.superseded OR r.struck_by = $1
       ), lost AS (
         SELECT enrollment_id, count(*)::int AS courses, sum(c.half_hours)::int AS half_hours
           FROM (SELECT enrollment_id, course_id FROM record WHERE completed GROUP BY 1, 2 HAVING bool_and(doubted)) k
           JOIN course_selection.course c ON c.id = k.course_id GROUP BY 1
       ), amount AS (
         SELECT enrollment_id, count(*)::int AS records, COALESCE(sum(minutes), 0)::int AS minutes
           FROM record WHERE doubted GROUP BY 1
       )
       SELECT e.id AS "enrollmentId", e.learner_no AS "learnerNo", t.name AS "teacherName", s.name AS "schoolName",
              k.name AS "countyName", COALESCE(amount.records, 0) AS records, COALESCE(amount.minutes, 0) AS minutes,
              COALESCE(lost.courses, 0) AS "coursesLost", COALESCE(lost.half_hours, 0) AS "halfHoursLost",
              COALESCE(p.completed_half_hours, 0) AS "halfHoursNow"
         FROM own JOIN enrollment.enrollment e ON e.cohort_id = own.cohort_id AND e.id = own.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id
         JOIN organization.unit s ON s.id = e.school_id JOIN organization.unit k ON k.id = e.county_id
         LEFT JOIN amount ON amount.enrollment_id = e.id LEFT JOIN lost ON lost.enrollment_id = e.id
         LEFT JOIN exchange.learner_progress p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
        WHERE e.unit_path LIKE $2 || '%' ORDER BY e.learner_no LIMIT $3`,
      [findingId, path, SHOWN_LEARNERS],
    );
  }

  private records(findingId: string, path: string): Promise<(DoubtedRecord & Record<string, unknown>)[]> {
    return this.database.rows<DoubtedRecord & Record<string, unknown>>(
      `SELECT r.record_id AS "recordId", e.learner_no AS "learnerNo", t.name AS "teacherName", r.kind,
              r.occurred_at AS "occurredAt", r.minutes, r.score_hundredths AS "scoreHundredths", c.title AS "courseTitle",
              r.completed, NOT r.superseded AS counts,
              CASE WHEN r.device_hash IS NOT NULL THEN dense_rank() OVER (ORDER BY r.device_hash)::int END AS device
         FROM exchange.distortion_finding f
         JOIN exchange.distortion_learner l ON l.finding_id = f.id
         JOIN exchange.learning_record r ON r.cohort_id = f.cohort_id AND r.enrollment_id = l.enrollment_id
          AND r.institution_id = f.institution_id
         JOIN exchange.distortion_record d ON d.finding_id = f.id AND d.record_id = r.record_id
         JOIN enrollment.enrollment e ON e.cohort_id = f.cohort_id AND e.id = r.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id
         LEFT JOIN course_selection.course c ON c.id = r.course_id
        WHERE f.id = $1 AND e.unit_path LIKE $2 || '%' ORDER BY r.occurred_at, r.record_id LIMIT $3`,
      [findingId, path, SHOWN_RECORDS],
    );
  }

  private async pathOf(unitId: string): Promise<string> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return unit.path;
  }
}
