import type { BilingualText, Grade, Measure } from '../policy/policy-pack.js';

/**
 * What is stored with every institution result. The numbers follow the order of the policy's components and
 * indicators; names, targets, caps and weights are those of the policy version named, which never changes.
 * {@link explainResult} makes an {@link Explanation} of it.
 */
export interface CompactExplanation {
  /** `id@version` of the policy. */
  readonly pack: string;
  /** Measured value of every indicator. */
  readonly values: readonly number[];
  /** Measured quality of every indicator, 0 to 100; null where none is measured. */
  readonly qualities: readonly (number | null)[];
  /** Points of every indicator in the total, in whole hundredths; together exactly `total`. */
  readonly points: readonly number[];
  /** Score of every component on its own scale of 100, in whole hundredths. */
  readonly components: readonly number[];
  /** Weighted total in whole hundredths. */
  readonly total: number;
  /** Grade of the band that holds the total. */
  readonly grade: Grade;
}

/** One indicator's part in a result, ready to show. Points are parts of the 100 of the total. */
export interface ExplainedIndicator {
  readonly code: string;
  readonly name: BilingualText;
  readonly measure: Measure;
  readonly value: number;
  /** The part of the value that counts. */
  readonly counted: number;
  readonly target: number;
  readonly cap: number | null;
  readonly weight: number;
  /** 0 to 100; null where none is measured. */
  readonly quality: number | null;
  readonly points: number;
  /** Points that a full indicator gives. */
  readonly fullPoints: number;
}

/** One component's part in a result. */
export interface ExplainedComponent {
  readonly code: string;
  readonly name: BilingualText;
  readonly weight: number;
  /** Score on the component's own scale of 100. */
  readonly score: number;
  /** Points in the total: the sum of its indicators' points. */
  readonly points: number;
  readonly indicators: readonly ExplainedIndicator[];
}

/** A result that explains itself (features S5, S10). All numbers have two decimals at most. */
export interface Explanation {
  readonly pack: { readonly id: string; readonly version: string };
  readonly total: number;
  /** The band that holds the total. */
  readonly band: { readonly grade: Grade; readonly from: number; readonly to: number };
  readonly components: readonly ExplainedComponent[];
}
