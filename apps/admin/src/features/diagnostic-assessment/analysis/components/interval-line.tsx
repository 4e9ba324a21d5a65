import styles from './diagnosis.module.css';

interface IntervalLineProps {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Ends of the line. */
  readonly from: number;
  readonly to: number;
  /** A value to compare with: the target, or nothing. */
  readonly mark: number;
  readonly isZero?: boolean;
  readonly isFallen?: boolean;
}

/** A mean as a dot, its interval as a line with two ends, beside the value it is compared with. The numbers stand next to it. */
export function IntervalLine({ mean, low, high, from, to, mark, isZero, isFallen }: IntervalLineProps) {
  const at = (value: number): string =>
    `${((Math.min(Math.max(value, from), to) - from) / (to - from)) * 100}%`;
  const fallen = isFallen ? styles.fallen : '';
  return (
    <span className={styles.line} aria-hidden>
      <span className={styles.axis} />
      <span className={`${styles.mark} ${isZero ? styles.zero : ''}`} style={{ left: at(mark) }} />
      {low === null || high === null ? null : (
        <span
          className={`${styles.whisker} ${fallen}`}
          style={{ left: at(low), right: `calc(100% - ${at(high)})` }}
        />
      )}
      <span className={`${styles.dot} ${fallen}`} style={{ left: at(mean) }} />
    </span>
  );
}

/** A share of 1 as a filled part. */
export function ShareBar({ share }: { share: number }) {
  return (
    <span className={styles.share} aria-hidden>
      <span className={styles.shareFill} style={{ width: `${Math.min(share, 1) * 100}%` }} />
    </span>
  );
}
