import { Injectable } from '@nestjs/common';
import {
  COHORT_DATE_FIELDS,
  cohortDatesProblems,
  type CohortDates,
} from '@tisheng/domain-rules/enrollment/cohorts/cohort-dates.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Doer } from '../enrolling/enrollment-history.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface CohortDateChangeRow {
  readonly id: string;
  readonly before: CohortDates;
  readonly after: CohortDates;
  readonly reason: string;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/** The office of the root moves the published dates of a cohort, with the reason; what held before stays on record. */
@Injectable()
export class MoveCohortDates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Doer,
    cohortId: string,
    dates: CohortDates,
    reason: string,
  ): Promise<{ cohortId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR UPDATE', [cohortId]);
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const before = datesOf(cohort);
      const malformed = COHORT_DATE_FIELDS.filter((field) => !isPlainDate(dates[field]));
      if (malformed.length > 0)
        return { problems: malformed.map((field) => problem('cohort-date-malformed', { field })) };
      const after = datesOf(dates);
      const problems = cohortDatesProblems(cohort.state, before, after, reason);
      if (problems.length > 0) return { problems };
      await tx.run(
        `UPDATE enrollment.cohort SET enrollment_from = $2, enrollment_to = $3, first_training_day = $4,
                last_training_day = $5 WHERE id = $1`,
        [cohortId, ...COHORT_DATE_FIELDS.map((field) => after[field])],
      );
      await tx.run(
        `INSERT INTO enrollment.cohort_date_change (cohort_id, before, after, reason, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          cohortId,
          JSON.stringify(before),
          JSON.stringify(after),
          reason.trim(),
          this.clock.now(),
          actor.displayName,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'move-cohort-dates',
        targetKind: 'cohort',
        targetId: cohortId,
        before,
        after: { ...after, reason: reason.trim() },
      });
      return { cohortId };
    });
  }

  /** Every change of a cohort's dates, the newest first. */
  async history(cohortId: string): Promise<CohortDateChangeRow[]> {
    return this.database.rows<CohortDateChangeRow & Record<string, unknown>>(
      `SELECT id, before, after, reason, changed_at AS "changedAt", changed_by AS "changedBy"
         FROM enrollment.cohort_date_change WHERE cohort_id = $1 ORDER BY changed_at DESC, id DESC`,
      [cohortId],
    );
  }
}

const datesOf = ({
  enrollmentFrom,
  enrollmentTo,
  firstTrainingDay,
  lastTrainingDay,
}: CohortDates): CohortDates => ({
  enrollmentFrom,
  enrollmentTo,
  firstTrainingDay,
  lastTrainingDay,
});

const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
