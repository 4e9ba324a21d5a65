import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { TONE_ICONS, type Tone } from './tone.js';

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** A button at the end. */
  readonly action?: ReactNode;
  /** Told at once to readers who do not see the page: for answers to what they just did. */
  readonly live?: boolean;
}

/** A message in its place on the page, never above it. */
export function Notice({ tone, title, children, action, live = false }: NoticeProps) {
  const Icon = TONE_ICONS[tone];
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={live ? (tone === 'wrong' ? 'alert' : 'status') : undefined}
    >
      <Icon className={styles.icon} aria-hidden />
      <div>
        {title ? <div className={styles.title}>{title}</div> : null}
        {children ? <div className={styles.body}>{children}</div> : null}
      </div>
      {action ?? null}
    </div>
  );
}
