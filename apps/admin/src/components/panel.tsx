import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Small words or a link at the end of the title's line. */
  readonly extra?: ReactNode;
  /** Without inner margin, for tables and rows that reach the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** One part of a page on its own sheet. */
export function Panel({ title, extra, flush = false, children }: PanelProps) {
  return (
    <section className={`${styles.panel} ${flush ? styles.flush : ''}`}>
      {title || extra ? (
        <div className={styles.head}>
          {title ? <h2 className={styles.title}>{title}</h2> : <span />}
          {extra ? <div className={styles.extra}>{extra}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
