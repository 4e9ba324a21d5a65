import type { ReactNode } from 'react';
import styles from './link-button.module.css';

interface LinkButtonProps {
  readonly primary?: boolean;
  /** On a ground of the action colour. */
  readonly light?: boolean;
  readonly children: ReactNode;
}

/** The look of a button for what leads to another page; stands inside a link. */
export function LinkButton({ primary = false, light = false, children }: LinkButtonProps) {
  return (
    <span className={`${styles.button} ${primary ? styles.primary : ''} ${light ? styles.light : ''}`}>
      {children}
    </span>
  );
}
