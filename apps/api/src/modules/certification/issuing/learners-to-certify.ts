import type { FindingKind } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import type { ReviewDecided } from '@tisheng/domain-rules/certification/completion-review/review-place.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { Queryable } from '../../../platform/database/database.js';
import { OPEN_FINDINGS } from './open-findings.js';
import { TAKING_PART } from '../../enrollment/public/enrollment-reader.js';

/** A decision of the completion review as it is kept. */
export interface StoredReview extends ReviewDecided {
  readonly level: 'county' | 'city';
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

/** A learner with everything that proofs and certificate rest on, as it stands today. */
export interface LearnerToCertify {
  readonly id: string;
  readonly learnerNo: string;
  readonly obligation: Obligation;
  readonly enrollment: StateOf<'enrollment'>;
  readonly name: string;
  readonly idType: IdType;
  readonly idLastFour: string;
  readonly school: string;
  readonly onlineHalfHours: number | null;
  readonly offlineHalfHours: number | null;
  readonly onlineAssessmentHundredths: number | null;
  readonly practiceScoreHundredths: number | null;
  readonly grade: Grade | null;
  readonly resultState: StateOf<'comprehensive-result'> | null;
  readonly appealOpen: boolean;
  readonly holdsCertificate: boolean;
  readonly countyId: string;
  /** What the school's county unit is: schools directly under a city have no county office. */
  readonly countyKind: string;
  readonly institutionGrade: Grade | null;
  readonly bandGrade: Grade | null;
  /** Findings of each kind that nobody has decided. */
  readonly openFindings: Readonly<Partial<Record<FindingKind, number>>>;
  /** The last decision of the completion review; null where there is none. */
  readonly review: StoredReview | null;
  /** Codes of the proofs that were ever issued to the learner in this cohort. */
  readonly heldProofs: readonly string[];
}

/** Which learners of the cohort are meant. */
export interface LearnersMeant {
  /** Subtree of the office that issues; null for the whole cohort. */
  readonly unitPath: string | null;
  /** These alone, in whatever state they are; null for all who take part. */
  readonly enrollmentIds: readonly string[] | null;
}

const PAGE = 5000;

const STATEMENT = `
  WITH finding AS MATERIALIZED (
    SELECT f.enrollment_id, jsonb_object_agg(f.kind, f.n) AS found
      FROM (SELECT o.enrollment_id, o.kind, count(*) AS n FROM (${OPEN_FINDINGS}) AS o GROUP BY 1, 2) AS f GROUP BY 1
  )
  SELECT e.id, e.learner_no AS "learnerNo", e.obligation, e.state AS enrollment, t.name, t.id_type AS "idType",
         t.id_last_four AS "idLastFour", s.name AS school,
         i.online_half_hours AS "onlineHalfHours", i.offline_half_hours AS "offlineHalfHours",
         i.online_assessment_hundredths AS "onlineAssessmentHundredths",
         i.practice_score_hundredths AS "practiceScoreHundredths",
         r.grade, r.state AS "resultState",
         EXISTS (SELECT 1 FROM scoring.appeal a
                  WHERE a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.state = 'open') AS "appealOpen",
         EXISTS (SELECT 1 FROM certification.certificate c
                  WHERE c.cohort_id = e.cohort_id AND c.enrollment_id = e.id AND c.state = 'issued') AS "holdsCertificate",
         ARRAY(SELECT p.code FROM certification.proof p
                WHERE p.cohort_id = e.cohort_id AND p.enrollment_id = e.id) AS "heldProofs",
         e.county_id AS "countyId", k.kind AS "countyKind", i.grade AS "institutionGrade", i.band_grade AS "bandGrade",
         COALESCE(f.found, '{}') AS "openFindings",
         CASE WHEN v.state IS NOT NULL THEN jsonb_build_object('state', v.state, 'facts', v.facts, 'exceptions', v.exceptions,
           'level', v.level, 'reason', v.reason, 'decidedAt', v.decided_at, 'decidedByName', v.decided_by_name) END AS review
    FROM enrollment.enrollment e
    JOIN enrollment.teacher t ON t.id = e.teacher_id
    JOIN organization.unit s ON s.id = e.school_id
    JOIN organization.unit k ON k.id = e.county_id
    LEFT JOIN finding f ON f.enrollment_id = e.id
    LEFT JOIN certification.completion_review v ON v.cohort_id = e.cohort_id AND v.enrollment_id = e.id
    LEFT JOIN scoring.institution_result i ON i.cohort_id = e.cohort_id AND i.enrollment_id = e.id
    LEFT JOIN scoring.comprehensive_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
   WHERE e.cohort_id = $1 AND e.learner_no > $2
     AND ($3::text IS NULL OR e.unit_path LIKE $3 || '%')
     AND CASE WHEN $4::uuid[] IS NULL THEN e.state = ANY($5) ELSE e.id = ANY($4) END
   ORDER BY e.learner_no
   LIMIT ${PAGE}`;

/** The learners in order of their numbers, page by page, so that memory does not grow with the cohort. */
export async function* learnersToCertify(
  db: Queryable,
  cohortId: string,
  { unitPath, enrollmentIds }: LearnersMeant,
): AsyncGenerator<LearnerToCertify[]> {
  let after = '';
  for (;;) {
    const page: LearnerToCertify[] = await db.rows<LearnerToCertify & Record<string, unknown>>(STATEMENT, [
      cohortId,
      after,
      unitPath,
      enrollmentIds,
      TAKING_PART,
    ]);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.learnerNo;
  }
}

/** Two issues of one cohort wait for each other, so that nobody gets a proof or a certificate twice. */
export async function lockCohort(tx: Queryable, cohortId: string): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`certification:${cohortId}`]);
}
