import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { PolicyWorkKind } from '@tisheng/domain-rules/policy/practice.js';
import { missingParts } from '@tisheng/domain-rules/practice-evidence/works/missing-parts.js';
import { allAgree } from '@tisheng/domain-rules/practice-evidence/works/who-a-work-counts-for.js';
import type {
  PupilsShown,
  WorkKindCode,
  WorkLicence,
} from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';

/** One whose work it is: the owner first, then the teachers named who have not refused. */
export interface WorkAuthor {
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly isOwner: boolean;
  /** Null while a named teacher has not answered; the owner consents by handing in. */
  readonly consents: boolean | null;
}

export interface WorkFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Code of the part in whose place it stands; null for a file beside them. */
  readonly part: string | null;
}

/** A finished work as those see it who nominate, judge and keep it. */
export interface WorkForNomination {
  readonly submissionId: string;
  readonly cohortId: string;
  readonly theme: number;
  readonly state: StateOf<'submission'>;
  readonly kind: WorkKindCode;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly WorkAuthor[];
  readonly ofSchool: boolean;
  readonly schoolId: string;
  readonly schoolName: string;
  /** Path of the school in the organization tree. */
  readonly unitPath: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  /** Codes of topics of the course standard. */
  readonly topics: readonly string[];
  readonly pupilsShown: PupilsShown;
  readonly licence: WorkLicence | null;
  /** Points × 100 of the review that accepted it; null before. */
  readonly scoreHundredths: number | null;
  readonly technicalHundredths: number | null;
  readonly teachingHundredths: number | null;
  /** The text of the work, in the marks of `work-text`. */
  readonly text: string;
  /** Texts of the parts by their codes. */
  readonly texts: Readonly<Record<string, string>>;
  readonly files: readonly WorkFile[];
  /** Codes of required parts that are empty. */
  readonly missing: readonly string[];
  readonly complete: boolean;
  /** Everybody who is named has agreed. */
  readonly consent: boolean;
}

type Row = Omit<WorkForNomination, 'missing' | 'complete' | 'consent'> & Record<string, unknown>;

const WORK = `s.id AS "submissionId", s.cohort_id AS "cohortId", s.theme, s.state, p.kind, p.title, p.summary,
  p.of_school AS "ofSchool", e.school_id AS "schoolId", u.name AS "schoolName", e.unit_path AS "unitPath", p.stage,
  p.subject, p.topics, p.pupils_shown AS "pupilsShown", p.licence, s.score_hundredths AS "scoreHundredths",
  s.technical_hundredths AS "technicalHundredths", s.teaching_hundredths AS "teachingHundredths", s.body AS text, p.texts,
  (SELECT json_agg(json_build_object('enrollmentId', x.enrollment_id, 'teacherId', t.id, 'name', t.name,
                                     'isOwner', x.is_owner, 'consents', x.consents) ORDER BY x.is_owner DESC, x.at, t.name)
     FROM (SELECT s.enrollment_id, true AS is_owner, true AS consents, NULL::timestamptz AS at
           UNION ALL
           SELECT a.enrollment_id, false, a.consents, a.named_at FROM practice_evidence.work_author a
            WHERE a.submission_id = s.id AND p.of_school AND a.consents IS DISTINCT FROM false) x
     JOIN enrollment.enrollment n ON n.cohort_id = s.cohort_id AND n.id = x.enrollment_id
     JOIN enrollment.teacher t ON t.id = n.teacher_id) AS authors,
  (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.size_bytes,
                                              'part', w.part) ORDER BY w.part, w.position, m.position), '[]')
     FROM practice_evidence.submission_file m JOIN platform.stored_file f ON f.id = m.file_id
     LEFT JOIN practice_evidence.work_part_file w ON w.submission_id = m.submission_id AND w.file_id = m.file_id
    WHERE m.submission_id = s.id AND m.to_version IS NULL) AS files
  FROM practice_evidence.submission s JOIN practice_evidence.work_profile p ON p.submission_id = s.id
  JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
  JOIN organization.unit u ON u.id = e.school_id`;

/** Finished works with everything that awards and the library ask about them. */
@Injectable()
export class WorksForNomination {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  /** These works, in the order of their ids; works without a kind, and unknown ids, are left out. */
  async ofSubmissions(
    cohortId: string,
    submissionIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<WorkForNomination[]> {
    const rows = await db.rows<Row>(
      `SELECT ${WORK} WHERE s.cohort_id = $1 AND s.id = ANY($2) ORDER BY s.id`,
      [cohortId, submissionIds],
    );
    return this.judged(cohortId, rows, db);
  }

  /** Accepted works at or below a unit, the best first; the whole of them, whatever is missing still. */
  async below(
    cohortId: string,
    unitPath: string,
    limit = 500,
    db: Queryable = this.database,
  ): Promise<WorkForNomination[]> {
    const rows = await db.rows<Row>(
      `SELECT ${WORK} WHERE s.cohort_id = $1 AND s.state = 'accepted' AND starts_with(e.unit_path, $2)
        ORDER BY s.score_hundredths DESC NULLS LAST, s.id LIMIT $3`,
      [cohortId, unitPath, limit],
    );
    return this.judged(cohortId, rows, db);
  }

  private async judged(cohortId: string, rows: readonly Row[], db: Queryable): Promise<WorkForNomination[]> {
    if (rows.length === 0) return [];
    const { pack } = await this.policies.ofCohort(cohortId, db);
    const kinds = new Map<string, PolicyWorkKind>(pack.practice.works.map((kind) => [kind.kind, kind]));
    return rows.map((row) => {
      const kind = kinds.get(row.kind);
      const files: Record<string, number> = {};
      for (const { part } of row.files) if (part !== null) files[part] = (files[part] ?? 0) + 1;
      const missing = kind ? missingParts(kind, { texts: row.texts, files }) : [];
      const complete = kind !== undefined && missing.length === 0;
      return { ...row, missing, complete, consent: allAgree(row.authors) };
    });
  }
}
