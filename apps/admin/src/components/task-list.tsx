import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import type { ReactNode } from 'react';
import styles from './task-list.module.css';

/** Something that may wait for the reader. */
export interface Task {
  readonly key: string;
  readonly label: string;
  /** How many wait; undefined while it is being counted. */
  readonly count: number | undefined;
  /** Makes the link to where it is done, around the line. */
  readonly link: (line: ReactNode) => ReactNode;
}

/** What needs the reader today: what waits comes first, what is done stays in view, quietly. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const sorted = tasks.toSorted((a, b) => Number(Boolean(b.count)) - Number(Boolean(a.count)));
  return (
    <ul className={styles.tasks}>
      {sorted.map(({ key, label, count, link }) => (
        <li key={key}>
          {link(
            <div className={`${styles.task} ${count ? '' : styles.none}`}>
              <span className={styles.count}>{count ?? '…'}</span>
              <span className={styles.label}>{label}</span>
              <RightOutlined className={styles.go ?? ''} aria-hidden />
            </div>,
          )}
        </li>
      ))}
    </ul>
  );
}
