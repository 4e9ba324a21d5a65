import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import type { ReactNode } from 'react';
import styles from './task-list.module.css';

/** What needs the reader today, most of it first; each line leads to where it is done. */
export function TaskList({ children }: { children: ReactNode }) {
  return <ul className={styles.tasks}>{children}</ul>;
}

interface TaskProps {
  readonly label: string;
  /** How many wait; undefined while it is being counted. */
  readonly count: number | undefined;
  readonly hint?: ReactNode;
}

/** One line of a {@link TaskList}; stands inside a link. Nothing to do stays in view, but quietly. */
export function Task({ label, count, hint }: TaskProps) {
  return (
    <div className={`${styles.task} ${count ? '' : styles.none}`}>
      <span className={styles.count}>{count ?? '…'}</span>
      <span className={styles.label}>{label}</span>
      <RightOutlined className={styles.go ?? ''} aria-hidden />
      {hint ? <span className={styles.hint}>{hint}</span> : null}
    </div>
  );
}
