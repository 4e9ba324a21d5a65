import type { ReactNode } from 'react';
import styles from './grid.module.css';

/** Two parts beside each other on a wide screen, below each other on a narrow one. */
export function TwoColumns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Parts below each other with equal distance. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
