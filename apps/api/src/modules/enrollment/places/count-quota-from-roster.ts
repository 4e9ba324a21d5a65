import { Injectable } from '@nestjs/common';
import { teachersForShare } from '@tisheng/domain-rules/enrollment/quota.js';
import { STAGES_OF_SCHOOLING } from '@tisheng/domain-rules/policy/policy-pack.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { startOfDay } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { addDays, plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Doer } from '../enrolling/enrollment-history.js';
import { lockCohort, PromoteWaiting } from '../enrolling/promote-waiting.js';
import { PolicyReader } from '../public/policy-reader.js';

/**
 * Where the policy names a share of all teachers: counts who served at the end of a stated day and makes the share of
 * them the cohort's quota.
 */
@Injectable()
export class CountQuotaFromRoster {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly promote: PromoteWaiting,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Doer,
    cohortId: string,
    countedOn: PlainDate,
  ): Promise<{ teachers: number; places: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await lockCohort(tx, cohortId);
      const policy = await this.policies.ofCohort(cohortId, tx);
      const { cohort, policyCohort, pack } = policy;
      const problems: Problem[] = [];
      const share = policyCohort.quotaShare;
      const today = plainDateIn(pack.programme.timeZone, this.clock.now());
      if (share === undefined) problems.push(problem('quota-share-not-in-policy'));
      if (cohort.state === 'evaluating' || cohort.state === 'closed')
        problems.push(problem('cohort-is-closed'));
      if (!isPlainDate(countedOn) || countedOn > today)
        problems.push(problem('quota-count-in-future', { field: 'countedOn', data: { today } }));
      if (problems.length > 0 || share === undefined) return { problems };
      const endOfDay = new Date(startOfDay(addDays(countedOn, 1), pack.programme.timeZone));
      const counted = await tx.one<{ teachers: number; given: number }>(
        `SELECT (SELECT count(*) FROM enrollment.teacher t WHERE t.root_unit_id = $2 AND t.created_at < $3
                    AND (t.left_at IS NULL OR t.left_at >= $3)) AS teachers,
                (SELECT COALESCE(sum(g.teachers), 0)::int FROM enrollment.unit_quota g
                   JOIN organization.unit u ON u.id = g.unit_id AND u.parent_id = $2
                  WHERE g.cohort_id = $1) AS given`,
        [cohortId, cohort.rootUnitId, endOfDay],
      );
      const { teachers, given } = counted!;
      const places = teachersForShare(share, teachers);
      if (places < given) return { problems: [problem('quota-below-given', { data: { places, given } })] };
      const before = await tx.one<{ teachers: number }>(
        'SELECT teachers FROM enrollment.cohort_quota WHERE cohort_id = $1 AND position = 0',
        [cohortId],
      );
      await tx.run(
        `INSERT INTO enrollment.cohort_quota (cohort_id, position, stages, teachers, counted_on, counted_teachers)
         VALUES ($1, 0, $2, $3, $4, $5)
         ON CONFLICT (cohort_id, position) DO UPDATE SET teachers = excluded.teachers, counted_on = excluded.counted_on,
           counted_teachers = excluded.counted_teachers`,
        [cohortId, STAGES_OF_SCHOOLING, places, countedOn, teachers],
      );
      await this.audit.record(tx, actor, {
        action: 'count-quota-from-roster',
        targetKind: 'cohort',
        targetId: cohortId,
        before: before ?? null,
        after: { countedOn, share, teachers: places, counted: teachers },
      });
      await this.promote.execute(tx, policy);
      return { teachers, places };
    });
  }
}

const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
