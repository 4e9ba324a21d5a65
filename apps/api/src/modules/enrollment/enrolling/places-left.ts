import {
  countsInQuota,
  quotaFulfilment,
  type EnrolledCount,
  type Quota,
  type QuotaFulfilment,
} from '@tisheng/domain-rules/enrollment/quota.js';
import type { Obligation, PolicyPack, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Transaction } from '../../../platform/database/database.js';

/** States in which an enrollment uses its place; one on the waiting list does not. */
export const HOLDING_A_PLACE: readonly StateOf<'enrollment'>[] = [
  'put-forward',
  'registered',
  'confirmed',
  'completed',
];

/** The quotas of a cohort while places are given away: what is taken grows with every {@link take}. */
export class PlacesLeft {
  private readonly lines: { -readonly [Key in keyof QuotaFulfilment]: QuotaFulfilment[Key] }[];

  constructor(
    lines: readonly QuotaFulfilment[],
    private readonly policy: PolicyPack,
  ) {
    this.lines = lines.map((line) => ({ ...line }));
  }

  /** Reads how far the quotas are filled. The caller holds the lock on the cohort. */
  static async of(tx: Transaction, cohortId: string, policy: PolicyPack): Promise<PlacesLeft> {
    const quotas = await tx.rows<Quota & Record<string, unknown>>(
      'SELECT stages, teachers FROM enrollment.cohort_quota WHERE cohort_id = $1 ORDER BY position',
      [cohortId],
    );
    const enrolled = await tx.rows<EnrolledCount & Record<string, unknown>>(
      `SELECT stage, obligation, count(*) AS teachers FROM enrollment.enrollment
        WHERE cohort_id = $1 AND state = ANY($2) GROUP BY stage, obligation`,
      [cohortId, HOLDING_A_PLACE],
    );
    return new PlacesLeft(quotaFulfilment(quotas, enrolled, policy), policy);
  }

  get fulfilment(): readonly QuotaFulfilment[] {
    return this.lines;
  }

  take(stage: StageOfSchooling, obligation: Obligation): void {
    if (!countsInQuota(obligation, this.policy)) return;
    for (const line of this.lines) {
      if (!line.stages.includes(stage)) continue;
      line.taken += 1;
      line.free = Math.max(0, line.teachers - line.taken);
    }
  }
}
