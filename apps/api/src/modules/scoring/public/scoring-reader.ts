import { Injectable } from '@nestjs/common';
import type { Grade, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { hoursFromTotals } from '@tisheng/domain-rules/scoring/hours-reached.js';
import type { HoursReached } from '@tisheng/domain-rules/scoring/hours-reached.js';
import { proofsEarned } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import type { ProofStanding } from '@tisheng/domain-rules/scoring/proofs-earned.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';

/** A comprehensive result with what certificates rest on. */
export interface ComprehensiveRecord {
  readonly cohortId: string;
  readonly enrollmentId: string;
  readonly grade: Grade;
  readonly state: 'final' | 'revoked';
  readonly decidedAt: Date;
  readonly runId: string;
  readonly hours: HoursReached;
  /** Standing of every proof of the policy; empty where it has none. */
  readonly proofs: readonly ProofStanding[];
  /** Whether an appeal of the learner is open. */
  readonly appealOpen: boolean;
}

interface Row extends Record<string, unknown>, Omit<ComprehensiveRecord, 'hours' | 'proofs'> {
  readonly online: number;
  readonly offline: number;
  readonly onlineAssessment: number | null;
  readonly practiceScore: number | null;
}

const PAGE = 5000;
const RECORD = `c.cohort_id AS "cohortId", c.enrollment_id AS "enrollmentId", c.grade, c.state, c.decided_at AS "decidedAt",
  c.run_id AS "runId", COALESCE(r.online_half_hours, 0) AS online, COALESCE(r.offline_half_hours, 0) AS offline,
  r.online_assessment_hundredths AS "onlineAssessment", r.practice_score_hundredths AS "practiceScore",
  EXISTS (SELECT 1 FROM scoring.appeal a WHERE a.cohort_id = c.cohort_id AND a.enrollment_id = c.enrollment_id
                                           AND a.state = 'open') AS "appealOpen"
  FROM scoring.comprehensive_result c
  LEFT JOIN scoring.institution_result r ON r.cohort_id = c.cohort_id AND r.enrollment_id = c.enrollment_id`;

/** Results, for later stages. */
@Injectable()
export class ScoringReader {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  /** The comprehensive result of one learner, final or revoked; undefined while it is pending. */
  async resultOf(
    cohortId: string,
    enrollmentId: string,
    db: Queryable = this.database,
  ): Promise<ComprehensiveRecord | undefined> {
    return (await this.resultsOf(cohortId, [enrollmentId], db))[0];
  }

  /** The comprehensive results of these learners; whose is pending is left out. */
  async resultsOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<ComprehensiveRecord[]> {
    const { pack } = await this.policies.ofCohort(cohortId, db);
    const rows = await db.rows<Row>(
      `SELECT ${RECORD} WHERE c.cohort_id = $1 AND c.enrollment_id = ANY($2) ORDER BY c.enrollment_id`,
      [cohortId, enrollmentIds],
    );
    return rows.map((row) => recordOf(pack, row));
  }

  /**
   * The results of a cohort that may lead to a certificate: final and not failed. Page by page in order of the
   * enrollments' ids, so that memory does not grow with the cohort.
   *
   * @example for await (const page of reader.resultsToCertify(cohortId, tx)) …
   */
  async *resultsToCertify(
    cohortId: string,
    db: Queryable = this.database,
  ): AsyncGenerator<ComprehensiveRecord[]> {
    const { pack } = await this.policies.ofCohort(cohortId, db);
    let after: string | null = null;
    for (;;) {
      const page: Row[] = await db.rows<Row>(
        `SELECT ${RECORD} WHERE c.cohort_id = $1 AND c.state = 'final' AND c.grade <> 'fail'
            AND ($2::uuid IS NULL OR c.enrollment_id > $2) ORDER BY c.enrollment_id LIMIT $3`,
        [cohortId, after, PAGE],
      );
      if (page.length > 0) yield page.map((row) => recordOf(pack, row));
      if (page.length < PAGE) return;
      after = page.at(-1)!.enrollmentId;
    }
  }

  /** How the proofs of these learners stand, by enrollment; who was never scored is left out. */
  async proofsOf(
    cohortId: string,
    enrollmentIds: readonly string[],
    db: Queryable = this.database,
  ): Promise<Map<string, ProofStanding[]>> {
    const { pack } = await this.policies.ofCohort(cohortId, db);
    const rows = await db.rows<Row>(
      `SELECT enrollment_id AS "enrollmentId", online_half_hours AS online, offline_half_hours AS offline,
              online_assessment_hundredths AS "onlineAssessment", practice_score_hundredths AS "practiceScore"
         FROM scoring.institution_result WHERE cohort_id = $1 AND enrollment_id = ANY($2)`,
      [cohortId, enrollmentIds],
    );
    return new Map(rows.map((row) => [row.enrollmentId, [...standingOf(pack, row).proofs]]));
  }
}

function recordOf(pack: PolicyPack, row: Row): ComprehensiveRecord {
  const { online: _online, offline: _offline, onlineAssessment: _a, practiceScore: _p, ...record } = row;
  return { ...record, ...standingOf(pack, row) };
}

function standingOf(pack: PolicyPack, row: Row): Pick<ComprehensiveRecord, 'hours' | 'proofs'> {
  const hours = hoursFromTotals(pack, row);
  const proofs = proofsEarned(pack, {
    hours,
    onlineAssessmentHundredths: row.onlineAssessment,
    practiceScoreHundredths: row.practiceScore,
  });
  return { hours, proofs };
}
