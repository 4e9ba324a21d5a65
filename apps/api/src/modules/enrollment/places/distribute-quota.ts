import { Injectable } from '@nestjs/common';
import {
  quotaDistributionProblems,
  type QuotaShare,
} from '@tisheng/domain-rules/enrollment/places/quota-distribution.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Doer } from '../enrolling/enrollment-history.js';
import { lockCohort, PromoteWaiting } from '../enrolling/promote-waiting.js';
import { PolicyReader } from '../public/policy-reader.js';
import { countingObligations } from './find-quota-table.js';
import { heldQuotas, quotaStandings } from './quota-rows.js';

/** A share of one line of the quota. */
export interface PositionedShare extends QuotaShare {
  readonly position: number;
}

/**
 * An office gives places to the units directly below it: the root to cities and counties, a city to its counties. Never
 * more than it has. Who waits moves up at once where places became more.
 */
@Injectable()
export class DistributeQuota {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly promote: PromoteWaiting,
    private readonly audit: Audit,
  ) {}

  /** @param unitId the office whose places are given; the shares not named stay as they are */
  async execute(
    actor: Doer,
    cohortId: string,
    unitId: string,
    shares: readonly PositionedShare[],
  ): Promise<{ given: number; promoted: number } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      await lockCohort(tx, cohortId);
      const policy = await this.policies.ofCohort(cohortId, tx);
      if (policy.cohort.state === 'closed') return { problems: [problem('cohort-is-closed')] };
      const lines = await heldQuotas(tx, cohortId, unitId);
      const below = (await quotaStandings(tx, cohortId, unitId, countingObligations(policy.pack))).filter(
        ({ isSchool }) => !isSchool,
      );
      const problems: Problem[] = [];
      if (shares.length === 0) problems.push(problem('quota-nothing-given'));
      for (const [row, { position }] of shares.entries()) {
        const line = lines.find((one) => one.position === position);
        if (!line || line.held === null) problems.push(problem('quota-not-held', { row }));
      }
      for (const { position, held } of lines) {
        const ofLine = shares
          .map((share, row) => ({ ...share, row }))
          .filter((one) => one.position === position);
        if (ofLine.length === 0 || held === null) continue;
        const receivers = below.filter((one) => one.position === position);
        const found = quotaDistributionProblems({ held, receivers, shares: ofLine });
        problems.push(
          ...found.map((one) => (one.row === undefined ? one : { ...one, row: ofLine[one.row]!.row })),
        );
      }
      if (problems.length > 0) return { problems };
      await this.write(tx, actor, cohortId, shares);
      const changes = shares.map(({ position, unitId: to, teachers }) => ({
        position,
        unitId: to,
        before: below.find((one) => one.unitId === to && one.position === position)?.teachers ?? null,
        after: teachers,
      }));
      await this.audit.record(tx, actor, {
        action: 'distribute-quota',
        targetKind: 'unit',
        targetId: unitId,
        before: changes.map(({ position, unitId: to, before }) => ({
          position,
          unitId: to,
          teachers: before,
        })),
        after: {
          cohortId,
          shares: changes.map(({ position, unitId: to, after }) => ({
            position,
            unitId: to,
            teachers: after,
          })),
        },
      });
      const promoted = await this.promote.execute(tx, policy);
      return { given: shares.reduce((sum, { teachers }) => sum + teachers, 0), promoted };
    });
  }

  private async write(
    tx: Transaction,
    actor: Doer,
    cohortId: string,
    shares: readonly PositionedShare[],
  ): Promise<void> {
    await tx.run(
      `INSERT INTO enrollment.unit_quota (cohort_id, position, unit_id, teachers, given_at, given_by)
       SELECT $1, position, "unitId", teachers, $3, $4
         FROM json_to_recordset($2) AS g(position int, "unitId" uuid, teachers int)
       ON CONFLICT (cohort_id, position, unit_id) DO UPDATE
         SET teachers = excluded.teachers, given_at = excluded.given_at, given_by = excluded.given_by`,
      [cohortId, JSON.stringify(shares), this.clock.now(), actor.accountId ?? null],
    );
  }
}
