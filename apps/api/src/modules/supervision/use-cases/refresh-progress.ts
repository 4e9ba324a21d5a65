import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { COUNTS } from '../persistence/counts.js';

/** What each count counts, of an enrollment `e` and what other stages know of it. */
const COUNTED: Readonly<Record<(typeof COUNTS)[number], string>> = {
  put_forward: 'true',
  confirmed: 'l.takes_part',
  pre_tested: `l.takes_part AND d.state = 'submitted'`,
  plan_confirmed: `l.takes_part AND p.state = 'confirmed'`,
  studying: 'l.takes_part AND x.last_record_at IS NOT NULL',
  online_hours_reached:
    'l.takes_part AND COALESCE(x.completed_half_hours, 0) + COALESCE(v.half_hours, 0) >= $3',
  offline_hours_reached: 'l.takes_part AND s.offline_half_hours >= $4',
  rated: 'l.takes_part AND r.grade IS NOT NULL',
  excellent: `l.takes_part AND c.state = 'final' AND c.grade = 'excellent'`,
  passed: `l.takes_part AND c.state = 'final' AND c.grade = 'pass'`,
  // Revocation turns the result into fail (decision 13).
  failed: `l.takes_part AND (c.state = 'revoked' OR c.grade = 'fail')`,
  certified: 'l.takes_part AND z.enrollment_id IS NOT NULL',
};

const COLUMNS = COUNTS.join(', ');
const LEARNERS = `(
  SELECT e.id, e.school_id, e.obligation, e.state IN ('confirmed', 'completed') AS takes_part
    FROM enrollment.enrollment e
   WHERE e.cohort_id = $1 AND e.state NOT IN ('withdrawn', 'transferred') AND ($5::uuid[] IS NULL OR e.school_id = ANY($5)))`;

/** Counts anew how far the schools of a cohort are, from the tables of every stage, and adds up the offices. */
@Injectable()
export class RefreshProgress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  /**
   * @param schoolIds schools to count; left out, all of the cohort
   * @returns how many rows of schools were written
   */
  async execute(cohortId: string, schoolIds: readonly string[] | null = null): Promise<number> {
    const { pack } = await this.policies.ofCohort(cohortId);
    return this.database.transaction(async (tx) => {
      // One count of a cohort after the other: each sees what the one before has written.
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `supervision.progress ${cohortId}`,
      ]);
      const schools = await this.countSchools(tx, pack, cohortId, schoolIds);
      await this.addUpOffices(tx, cohortId);
      await analyzeAfter(tx, schools, 'supervision.progress');
      return schools;
    });
  }

  private async countSchools(
    tx: Transaction,
    { hours }: PolicyPack,
    cohortId: string,
    schoolIds: readonly string[] | null,
  ): Promise<number> {
    await tx.run(
      `DELETE FROM supervision.progress g USING organization.unit u
        WHERE g.cohort_id = $1 AND u.id = g.unit_id AND u.kind = 'school' AND ($2::uuid[] IS NULL OR u.id = ANY($2))
          AND NOT EXISTS (SELECT FROM enrollment.enrollment e
                           WHERE e.cohort_id = $1 AND e.school_id = u.id AND e.obligation = g.obligation
                             AND e.state NOT IN ('withdrawn', 'transferred'))`,
      [cohortId, schoolIds],
    );
    return tx.run(
      `INSERT INTO supervision.progress (cohort_id, unit_id, parent_id, obligation, refreshed_at, ${COLUMNS})
       SELECT $1, u.id, u.parent_id, n.obligation, $2, ${COUNTS.map((count) => `n.${count}`).join(', ')}
         FROM (SELECT l.school_id, l.obligation,
                      ${COUNTS.map((count) => `count(*) FILTER (WHERE ${COUNTED[count]}) AS ${count}`).join(', ')}
                 FROM ${LEARNERS} l
                 LEFT JOIN diagnostic_assessment.assessment d
                   ON d.cohort_id = $1 AND d.enrollment_id = l.id AND d.kind = 'pre-test'
                 LEFT JOIN course_selection.plan p ON p.cohort_id = $1 AND p.enrollment_id = l.id
                 LEFT JOIN exchange.learner_progress x ON x.cohort_id = $1 AND x.enrollment_id = l.id
                 LEFT JOIN enrollment.recognized_hours v ON v.cohort_id = $1 AND v.enrollment_id = l.id
                 LEFT JOIN practice_evidence.practice_summary s ON s.cohort_id = $1 AND s.enrollment_id = l.id
                 LEFT JOIN scoring.school_rating r ON r.cohort_id = $1 AND r.enrollment_id = l.id
                 LEFT JOIN scoring.comprehensive_result c ON c.cohort_id = $1 AND c.enrollment_id = l.id
                 LEFT JOIN certification.certificate z
                   ON z.cohort_id = $1 AND z.enrollment_id = l.id AND z.state = 'issued'
                GROUP BY l.school_id, l.obligation) n
         JOIN organization.unit u ON u.id = n.school_id
       ON CONFLICT (cohort_id, unit_id, obligation) DO UPDATE
         SET parent_id = excluded.parent_id, refreshed_at = excluded.refreshed_at,
             ${COUNTS.map((count) => `${count} = excluded.${count}`).join(', ')}`,
      [cohortId, this.clock.now(), hours.onlineHalfHours, hours.offlineHalfHours, schoolIds],
    );
  }

  /** The numbers of a school's path are those of the offices above it. */
  private async addUpOffices(tx: Transaction, cohortId: string): Promise<void> {
    await tx.run(
      `DELETE FROM supervision.progress g USING organization.unit u
        WHERE g.cohort_id = $1 AND u.id = g.unit_id AND u.kind <> 'school'`,
      [cohortId],
    );
    await tx.run(
      `INSERT INTO supervision.progress (cohort_id, unit_id, parent_id, obligation, refreshed_at, ${COLUMNS})
       SELECT $1, o.id, o.parent_id, g.obligation, $2, ${COUNTS.map((count) => `sum(g.${count})`).join(', ')}
         FROM supervision.progress g
         JOIN organization.unit s ON s.id = g.unit_id AND s.kind = 'school'
        CROSS JOIN LATERAL unnest(string_to_array(trim(BOTH '/' FROM s.path), '/')::int[]) AS above(number)
         JOIN organization.unit o ON o.number = above.number AND o.id <> s.id
        WHERE g.cohort_id = $1 GROUP BY o.id, o.parent_id, g.obligation`,
      [cohortId, this.clock.now()],
    );
  }
}
