import { Injectable } from '@nestjs/common';
import { readStatedTotals } from '@tisheng/domain-rules/exchange/stated-totals/read-stated-totals.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { FindTeacherReconciliation } from './find-teacher-reconciliation.js';

/** Takes what an institution says it has sent for a cycle; it replaces what was stated of the cycle before. */
@Injectable()
export class StateSentTotals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly find: FindTeacherReconciliation,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: NamedActor,
    statement: {
      readonly cohortId: string;
      readonly institutionId: string;
      readonly cycle: number;
      /** CSV or NDJSON. */
      readonly content: string;
    },
  ): Promise<{ readonly learners: number } | { readonly problems: readonly Problem[] }> {
    const { cohortId, institutionId, cycle, content } = statement;
    const { totals, problems } = readStatedTotals(content);
    const known = await this.find.cycle({ cohortId, institutionId, cycle, unitId: null });
    const unknown = known ? [] : [problem('push-cycle-unknown', { field: 'cycle' })];
    if (problems.length > 0 || unknown.length > 0) return { problems: [...unknown, ...problems] };
    return this.database.transaction(async (tx) => {
      const of = [cohortId, institutionId, cycle];
      await tx.run(
        'DELETE FROM exchange.stated_total WHERE cohort_id = $1 AND institution_id = $2 AND cycle = $3',
        of,
      );
      await tx.run(
        `INSERT INTO exchange.stated_total (cohort_id, institution_id, cycle, learner_no, records, minutes, stated_at)
         SELECT $1, $2, $3, t."learnerNo", t.records, t.minutes, $5
           FROM json_to_recordset($4) AS t("learnerNo" text, records int, minutes int)`,
        [...of, JSON.stringify(totals), this.clock.now()],
      );
      await this.audit.record(tx, actor, {
        action: 'state-sent-totals',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { cycle, learners: totals.length },
      });
      return { learners: totals.length };
    });
  }
}
