import type { ReactNode } from 'react';
import styles from './figures.module.css';

export interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  /** Puts the number in its place: out of how many, since when. */
  readonly note?: ReactNode;
  /** Something that ought not to be. */
  readonly isWrong?: boolean;
}

/** A few numbers beside each other: the name, the number, what it is part of. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note, isWrong = false }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd className={`${styles.number} ${isWrong ? styles.wrong : ''}`}>{value}</dd>
          {note ? <dd className={styles.note}>{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
