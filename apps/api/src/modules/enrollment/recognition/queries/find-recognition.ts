import { Injectable } from '@nestjs/common';
import type { RecognitionState } from '@tisheng/domain-rules/enrollment/recognition/decide-recognition.js';
import type { BilingualText } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { PolicyReader } from '../../public/policy-reader.js';

export interface RecognitionClaimRow {
  readonly id: string;
  readonly enrollmentId: string;
  readonly name: string;
  readonly learnerNo: string;
  readonly schoolName: string;
  readonly programmeCode: string;
  readonly programmeName: BilingualText;
  readonly completedOn: string;
  readonly claimedHalfHours: number;
  readonly certificateNo: string;
  /** Whether another claim of the region names the same number. */
  readonly isNumberRepeated: boolean;
  readonly state: RecognitionState;
  readonly claimedAt: Date;
  readonly attestedByName: string | null;
  readonly grantedHalfHours: number | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
}

export interface RecognitionOffer {
  readonly programmes: readonly { readonly code: string; readonly name: BilingualText }[];
  readonly capHalfHours: number;
  readonly countsTowardsCourses: boolean;
  /** Granted hours that count toward course study. */
  readonly countedHalfHours: number;
  readonly claims: readonly RecognitionClaimRow[];
}

const COLUMNS = `c.id, c.enrollment_id AS "enrollmentId", t.name, e.learner_no AS "learnerNo", s.name AS "schoolName",
  c.programme_code AS "programmeCode", c.completed_on AS "completedOn", c.claimed_half_hours AS "claimedHalfHours",
  c.certificate_no AS "certificateNo", c.state, c.claimed_at AS "claimedAt", c.attested_by_name AS "attestedByName",
  c.granted_half_hours AS "grantedHalfHours", c.reason, c.decided_at AS "decidedAt",
  EXISTS (SELECT FROM enrollment.recognition_claim o WHERE o.root_unit_id = c.root_unit_id
             AND o.certificate_key = c.certificate_key AND o.id <> c.id) AS "isNumberRepeated"`;
const JOINED = `enrollment.recognition_claim c
  JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
  JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit s ON s.id = e.school_id`;

type Row = Omit<RecognitionClaimRow, 'programmeName'> & Record<string, unknown>;

/** Claims for hours of earlier training. */
@Injectable()
export class FindRecognition {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
  ) {}

  /** What the region recognises, and what a teacher has claimed in the cohort. */
  async ofTeacher(cohortId: string, teacherId: string): Promise<RecognitionOffer> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS} FROM ${JOINED} WHERE c.cohort_id = $1 AND e.teacher_id = $2 ORDER BY c.id DESC`,
      [cohortId, teacherId],
    );
    const counted = await this.database.one<{ halfHours: number }>(
      `SELECT r.half_hours AS "halfHours" FROM enrollment.recognized_hours r
         JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
        WHERE r.cohort_id = $1 AND e.teacher_id = $2`,
      [cohortId, teacherId],
    );
    const named = await this.namer(cohortId);
    return {
      programmes: pack.recognition ? (pack.recognizedProgrammes ?? []) : [],
      capHalfHours: pack.recognition?.capHalfHours ?? 0,
      countsTowardsCourses: pack.recognition?.countsTowardsCourses ?? false,
      countedHalfHours: counted?.halfHours ?? 0,
      claims: rows.map(named),
    };
  }

  /** Claims of the learners below a unit, the latest first. */
  async below(
    filter: { cohortId: string; unitId: string; states: readonly string[] | null },
    first: number,
    after: string | null,
  ): Promise<Connection<RecognitionClaimRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const unit = await this.organization.unit(filter.unitId);
    const meant = `${JOINED} WHERE c.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND ($3::text[] IS NULL OR c.state = ANY($3))`;
    const rows = await this.database.rows<Row & { total: number }>(
      `SELECT ${COLUMNS}, (SELECT count(*) FROM ${meant}) AS total FROM ${meant}
          AND ($4::uuid IS NULL OR c.id < $4) ORDER BY c.id DESC LIMIT $5`,
      [filter.cohortId, unit?.path ?? '//', filter.states, cursor?.[0] ?? null, size + 1],
    );
    return pageOf(rows.map(await this.namer(filter.cohortId)), size, rows[0]?.total ?? 0, ({ id }) => [id]);
  }

  /** The file of a claim; undefined when the enrollment has no such claim. */
  async evidenceOf(cohortId: string, enrollmentId: string, claimId: string): Promise<string | undefined> {
    const row = await this.database.one<{ fileId: string }>(
      `SELECT file_id AS "fileId" FROM enrollment.recognition_claim WHERE cohort_id = $1 AND enrollment_id = $2 AND id = $3`,
      [cohortId, enrollmentId, claimId],
    );
    return row?.fileId;
  }

  private async namer(cohortId: string): Promise<(row: Row) => RecognitionClaimRow> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const names = new Map((pack.recognizedProgrammes ?? []).map(({ code, name }) => [code, name]));
    return (row) => ({
      ...row,
      programmeName: names.get(row.programmeCode) ?? { zh: row.programmeCode, en: row.programmeCode },
    });
  }
}
