import type { ReactNode } from 'react';
import styles from './sheet-bar.module.css';

/** The foot of a table in which one types: stays in view, says what is not sent yet, and sends it. */
export function SheetBar({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <span className={styles.words} role="status">
        {words}
      </span>
      {children}
    </div>
  );
}
