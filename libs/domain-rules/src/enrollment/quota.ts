import type { Obligation, PolicyPack, StageOfSchooling } from '../policy/policy-pack.js';

/** So many teachers of these stages of schooling: a line of a cohort's or a county's quota. */
export interface Quota {
  readonly stages: readonly StageOfSchooling[];
  readonly teachers: number;
}

/** How many are enrolled of one stage with one obligation. */
export interface EnrolledCount {
  readonly stage: StageOfSchooling;
  readonly obligation: Obligation;
  readonly teachers: number;
}

/** A quota line and what has become of it. */
export interface QuotaFulfilment extends Quota {
  /** Places taken by teachers who count. */
  readonly taken: number;
  /** Places left, never below 0. */
  readonly free: number;
  /** Teachers of these stages who use no place (decision 4). */
  readonly beside: number;
  /** taken / teachers; 1 for a quota of nobody. May exceed 1 where a quota was lowered later. */
  readonly share: number;
}

type Effects = Pick<PolicyPack, 'eligibility'>;

/** Whether a teacher with this obligation uses a place of the quota. */
export function countsInQuota(obligation: Obligation, policy: Effects): boolean {
  return policy.eligibility.effects[obligation].countsInQuota;
}

/**
 * How far each quota line is filled.
 *
 * @example 60 places for primary; 45 required and 3 voluntary teachers → taken 45, free 15, beside 3, share 0.75
 */
export function quotaFulfilment(
  quotas: readonly Quota[],
  enrolled: readonly EnrolledCount[],
  policy: Effects,
): QuotaFulfilment[] {
  return quotas.map((quota) => {
    let taken = 0;
    let beside = 0;
    for (const { stage, obligation, teachers } of enrolled) {
      if (!quota.stages.includes(stage)) continue;
      if (countsInQuota(obligation, policy)) taken += teachers;
      else beside += teachers;
    }
    return {
      stages: quota.stages,
      teachers: quota.teachers,
      taken,
      free: Math.max(0, quota.teachers - taken),
      beside,
      share: quota.teachers === 0 ? 1 : taken / quota.teachers,
    };
  });
}

/**
 * Teachers to be trained where the policy names a share of the roster: the share of all who serve, rounded up,
 * for the share is the least to be reached.
 *
 * @example teachersForShare(0.25, 4001) // 1001
 */
export function teachersForShare(share: number, teachersInService: number): number {
  // Shares are written with few places; counting in millionths keeps binary fractions out of the rounding.
  return Math.ceil((Math.round(share * 1_000_000) * teachersInService) / 1_000_000);
}
