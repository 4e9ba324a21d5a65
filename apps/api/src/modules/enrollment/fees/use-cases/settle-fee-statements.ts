import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { mayKeepFees } from '@tisheng/domain-rules/fees/may-keep-fees.js';

const LONGEST_REFERENCE = 100;

/** Notes that statements were paid, or credit notes set off, with the reference of the payment. All of them or none. */
@Injectable()
export class SettleFeeStatements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    statementIds: readonly string[],
    reference: string,
  ): Promise<{ settled: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const found = await tx.rows<{ id: string; number: string; state: string }>(
        `SELECT id, number, state FROM enrollment.fee_statement
          WHERE id = ANY($1) AND cohort_id = $2 ORDER BY id FOR UPDATE`,
        [statementIds, cohortId],
      );
      const problems: Problem[] = mayKeepFees(actor.unitId, cohort.rootUnitId);
      if (reference.trim() === '' || reference.trim().length > LONGEST_REFERENCE)
        problems.push(
          problem('fee-reference-missing', { field: 'reference', data: { limit: LONGEST_REFERENCE } }),
        );
      for (const { number, state } of found)
        if (state === 'settled') problems.push(problem('fee-statement-settled', { data: { number } }));
      if (found.length === 0) problems.push(problem('fee-statement-unknown'));
      if (problems.length > 0) return { problems };
      const ids = found.map(({ id }) => id);
      const settled = await tx.run(
        `UPDATE enrollment.fee_statement SET state = 'settled', settled_at = $2, settled_by = $3, settlement_reference = $4
          WHERE id = ANY($1)`,
        [ids, this.clock.now(), actor.accountId, reference.trim()],
      );
      for (const { id, number } of found)
        await this.audit.record(tx, actor, {
          action: 'settle-fee-statement',
          targetKind: 'feeStatement',
          targetId: id,
          before: { state: 'issued' },
          after: { state: 'settled', number, reference: reference.trim() },
        });
      return { settled };
    });
  }
}
