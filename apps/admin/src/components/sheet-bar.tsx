import type { ReactNode } from 'react';
import styles from './sheet-bar.module.css';

interface SheetBarProps {
  /** What is typed and not sent yet; null while there is nothing to send. */
  readonly words: string | null;
  /** What became of the last sending. */
  readonly notes: ReactNode;
  /** Buttons that send or undo. */
  readonly children: ReactNode;
}

/** The foot of a table in which one types: stays in view, says what is not sent yet, sends it, and shows the answer. */
export function SheetBar({ words, notes, children }: SheetBarProps) {
  return (
    <div className={styles.foot}>
      <div className={styles.notes}>{notes}</div>
      {words === null ? null : (
        <div className={styles.bar}>
          <span className={styles.words} role="status">
            {words}
          </span>
          {children}
        </div>
      )}
    </div>
  );
}
