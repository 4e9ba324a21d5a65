import { Injectable } from '@nestjs/common';
import type { ObligationDecision } from '@tisheng/domain-rules/enrollment/obligation.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { Clock } from '../../../platform/clock/clock.js';
import { copyInto, copyLine } from '../../../platform/database/copy-rows.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { Candidate, SchoolPlace } from './candidates.js';

export interface NewEnrollment {
  readonly candidate: Candidate;
  readonly school: SchoolPlace;
  readonly institutionId: string | null;
  readonly obligation: ObligationDecision;
  readonly state: StateOf<'enrollment'>;
}

const TARGET = `enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, institution_id,
  stage, subject, obligation, obligation_reason, state, put_forward_at, changed_at)`;

/** Writes enrollments set by set. */
@Injectable()
export class EnrollmentRows {
  constructor(private readonly clock: Clock) {}

  /** The institutions that the counties have chosen for a cohort. */
  async institutionsByCounty(tx: Transaction, cohortId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.rows<{ countyId: string; institutionId: string }>(
      `SELECT county_id AS "countyId", institution_id AS "institutionId"
         FROM enrollment.institution_choice WHERE cohort_id = $1`,
      [cohortId],
    );
    return new Map(rows.map(({ countyId, institutionId }) => [countyId, institutionId]));
  }

  /**
   * Writes new enrollments. A teacher who had left and comes in again keeps the same enrollment, so that whatever was
   * learned stays with the learner; its history tells of the return.
   */
  async write(tx: Transaction, cohortId: string, rows: readonly NewEnrollment[]): Promise<void> {
    const fresh = rows.filter(({ candidate }) => candidate.enrollmentId === null);
    const again = rows.filter(({ candidate }) => candidate.enrollmentId !== null);
    if (fresh.length > 0) await this.insert(tx, cohortId, fresh);
    if (again.length > 0) await this.takeUpAgain(tx, cohortId, again);
  }

  private async insert(tx: Transaction, cohortId: string, rows: readonly NewEnrollment[]): Promise<void> {
    const now = this.clock.now().toISOString();
    await copyInto(
      tx,
      TARGET,
      rows.map(({ candidate, school, institutionId, obligation, state }) =>
        copyLine([
          cohortId,
          candidate.teacherId,
          candidate.learnerNo,
          school.schoolId,
          school.countyId,
          school.path,
          institutionId,
          candidate.stage,
          candidate.subject,
          obligation.obligation,
          JSON.stringify(obligation.reason),
          state,
          now,
          now,
        ]),
      ),
    );
  }

  private async takeUpAgain(
    tx: Transaction,
    cohortId: string,
    rows: readonly NewEnrollment[],
  ): Promise<void> {
    const given = rows.map(({ candidate, school, institutionId, obligation, state }) => ({
      id: candidate.enrollmentId,
      school_id: school.schoolId,
      county_id: school.countyId,
      unit_path: school.path,
      institution_id: institutionId,
      stage: candidate.stage,
      subject: candidate.subject,
      obligation: obligation.obligation,
      reason: obligation.reason,
      state,
    }));
    await tx.run(
      `UPDATE enrollment.enrollment e
          SET school_id = g.school_id, county_id = g.county_id, unit_path = g.unit_path, institution_id = g.institution_id,
              stage = g.stage, subject = g.subject, obligation = g.obligation, obligation_reason = g.reason, state = g.state,
              put_forward_at = $3, confirmed_at = NULL, withdrawn_at = NULL, approved_at = NULL, promoted_at = NULL, changed_at = $3
         FROM json_to_recordset($2) AS g(id uuid, school_id uuid, county_id uuid, unit_path text, institution_id uuid,
              stage text, subject text, obligation text, reason jsonb, state text)
        WHERE e.cohort_id = $1 AND e.id = g.id`,
      [cohortId, JSON.stringify(given), this.clock.now()],
    );
  }
}
