import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { FindPushCycles, type PushCycleRecord } from './find-push-cycles.js';

/** Most learner numbers that one reconciliation lists. */
export const LISTED_LEARNERS = 1000;

export interface ReconciliationRecord {
  readonly cohortId: string;
  readonly cycle: PushCycleRecord;
  /** Records of these ten days that are held and not corrected by others. */
  readonly recordsHeld: number;
  readonly recordsSuperseded: number;
  readonly trainees: number;
  readonly learnersWithRecords: number;
  readonly learnersWithoutRecords: number;
  readonly withoutRecords: readonly string[];
  readonly rejections: readonly { readonly code: string; readonly records: number }[];
}

/** What an institution has sent for a cycle against what is held of its days (features X8). */
@Injectable()
export class FindReconciliation {
  constructor(
    private readonly database: Database,
    private readonly cycles: FindPushCycles,
  ) {}

  /** Undefined when the cohort has no such cycle. */
  async execute(
    institutionId: string,
    cohortId: string,
    number: number,
  ): Promise<ReconciliationRecord | undefined> {
    const cycle = (await this.cycles.of(cohortId, institutionId)).find((found) => found.number === number);
    if (!cycle) return undefined;
    const row = await this.database.one<
      Omit<ReconciliationRecord, 'cohortId' | 'cycle'> & Record<string, unknown>
    >(
      `WITH held AS (
         SELECT enrollment_id, count(*) FILTER (WHERE NOT superseded) AS standing, count(*) FILTER (WHERE superseded) AS superseded
           FROM exchange.learning_record
          WHERE cohort_id = $1 AND institution_id = $2 AND occurred_at >= $3 AND occurred_at < $4 GROUP BY enrollment_id
       ), trainee AS (
         SELECT e.learner_no, COALESCE(h.standing, 0) > 0 AS present
           FROM enrollment.enrollment e LEFT JOIN held h ON h.enrollment_id = e.id
          WHERE e.cohort_id = $1 AND e.institution_id = $2 AND e.state IN ('confirmed', 'completed')
       ), refused AS (
         SELECT r.code, count(*) AS records FROM exchange.push p JOIN exchange.push_rejection r ON r.push_id = p.id
          WHERE p.cohort_id = $1 AND p.institution_id = $2 AND p.cycle = $5 GROUP BY r.code
       )
       SELECT (SELECT COALESCE(sum(standing), 0)::bigint FROM held) AS "recordsHeld",
              (SELECT COALESCE(sum(superseded), 0)::bigint FROM held) AS "recordsSuperseded",
              (SELECT count(*) FROM trainee) AS trainees,
              (SELECT count(*) FROM trainee WHERE present) AS "learnersWithRecords",
              (SELECT count(*) FROM trainee WHERE NOT present) AS "learnersWithoutRecords",
              ARRAY(SELECT learner_no FROM trainee WHERE NOT present ORDER BY learner_no LIMIT $6) AS "withoutRecords",
              COALESCE((SELECT json_agg(refused ORDER BY code) FROM refused), '[]') AS rejections`,
      [cohortId, institutionId, cycle.startsAt, cycle.endsAt, number, LISTED_LEARNERS],
    );
    if (!row) throw new Error('The reconciliation answered nothing');
    return { ...row, cohortId, cycle };
  }
}
