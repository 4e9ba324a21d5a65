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

/** What one payer owes one institution for one cohort, in fen. */
export interface FeeStatement {
  readonly payer: string;
  readonly institution: string;
  readonly cohort: string;
  /** Learners with at least one entry. */
  readonly learners: number;
  readonly charged: number;
  /** Zero or below. */
  readonly credited: number;
  /** `charged + credited`. */
  readonly total: number;
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

/** The credit that takes a charge back whole: the same entry with the opposite sign. */
export function creditFor(charge: FeeEntry, reason: Exclude<FeeReason, 'enrollment'>): FeeEntry {
  // Not `-charge.fen`, which makes a negative zero of a free enrollment.
  return { ...charge, reason, fen: 0 - charge.fen };
}

/**
 * Statements per payer, institution and cohort, in the order of those names. The totals of all statements are
 * exactly the sum of all entries.
 */
export function feeStatements(entries: readonly FeeEntry[]): FeeStatement[] {
  const groups = new Map<string, FeeEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.payer, entry.institution, entry.cohort]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const { payer, institution, cohort } = first;
      const charged = sum(group.map(({ fen }) => Math.max(fen, 0)));
      const credited = sum(group.map(({ fen }) => Math.min(fen, 0)));
      const learners = new Set(group.map(({ learner }) => learner)).size;
      return [{ payer, institution, cohort, learners, charged, credited, total: charged + credited }];
    });
}

/**
 * Divides an amount by weights so that the parts are whole fen and sum to it exactly: fen left over go to the
 * largest remainders, among equals to the earlier.
 *
 * @param weights whole numbers from 0, learners for instance; at least one above 0, or nothing can be divided
 * @returns the parts in the order of the weights; empty when no weight is above 0
 * @example divideFen(100, [1, 1, 1]) // [34, 33, 33]
 */
export function divideFen(fen: number, weights: readonly number[]): number[] {
  const whole = BigInt(sum(weights));
  if (whole === 0n) return [];
  const sign = fen < 0 ? -1 : 1;
  const exact = weights.map((weight) => BigInt(Math.abs(fen)) * BigInt(weight));
  const parts = exact.map((product) => Number(product / whole));
  const left = Math.abs(fen) - sum(parts);
  const byRemainder = exact
    .map((product, index) => ({ remainder: product % whole, index }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => (sign < 0 ? 0 - part : part));
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
