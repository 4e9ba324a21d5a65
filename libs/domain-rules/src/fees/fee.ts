import type { PolicyPack } from '../policy/policy-pack.js';

/** Why an amount stands in a statement. */
export type FeeReason = 'enrollment' | 'withdrawal' | 'revocation' | 'transfer';

/** One amount for one learner, in fen: positive to pay, negative credited. */
export interface FeeEntry {
  /** Body that pays. */
  readonly payer: string;
  /** Training institution that is paid. */
  readonly institution: string;
  readonly cohort: string;
  readonly learner: string;
  readonly reason: FeeReason;
  readonly fen: number;
}

/**
 * Fee of hours enrolled for, in fen (decision 14); the same for every obligation. Half a fen, which a rate of odd
 * fen and an odd half-hour can make, rounds up.
 *
 * @param halfHours hours enrolled for; the policy's hours when left out
 * @example
 * // 3 yuan an hour, 80 hours
 * feeInFen({ fee: { fenPerHour: 300, halfHours: 160, payer: 'affiliation' } }) // 24000, that is 240 yuan
 */
export function feeInFen({ fee }: Pick<PolicyPack, 'fee'>, halfHours: number = fee.halfHours): number {
  return Math.ceil((fee.fenPerHour * halfHours) / 2);
}

/**
 * Fen as yuan with two decimals, for people.
 *
 * @example yuanText(-24050) // '-240.50'
 */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
