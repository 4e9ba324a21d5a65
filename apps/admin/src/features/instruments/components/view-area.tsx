import type { ReactNode } from 'react';
import styles from './instruments.module.css';

/** What stands below the tabs, at a distance from them. */
export function ViewArea({ children }: { children: ReactNode }) {
  return <div className={styles.view}>{children}</div>;
}
