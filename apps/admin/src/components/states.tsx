import type { ReactNode } from 'react';
import Button from 'antd/es/button';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { ApiError } from '../lib/api-error.js';
import { useBilingual } from '../lib/language.js';
import { useTexts } from '../lib/texts.js';
import styles from './loaded.module.css';

/** Stands in the place of what is being fetched. */
export function LoadingState() {
  const t = useTexts(commonTexts);
  return (
    <output className={styles.lines} aria-label={t('loading')}>
      <span className={styles.line} />
      <span className={styles.line} />
      <span className={styles.line} />
    </output>
  );
}

interface EmptyStateProps {
  readonly title?: string;
  /** Says when something will stand here, or what to do for it. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

/** A list without entries says why, and what to do. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  const t = useTexts(commonTexts);
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title ?? t('nothing-here')}</p>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {action ?? null}
    </div>
  );
}

/** A request that failed: what happened in plain words, and a button where trying again may help. */
export function ErrorState({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTexts(commonTexts);
  const pick = useBilingual();
  const kind = error instanceof ApiError ? error.kind : 'server';
  const told = error instanceof ApiError && error.text ? pick(error.text) : null;
  if (kind === 'page-out-of-date') {
    return (
      <div className={styles.state} role="alert">
        <p className={styles.title}>{t('page-out-of-date')}</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  const isNetwork = kind === 'network';
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{isNetwork ? t('network-lost') : t('server-failed')}</p>
      <p className={styles.hint}>{told ?? (isNetwork ? t('network-lost-hint') : t('server-failed-hint'))}</p>
      {onRetry ? <Button onClick={onRetry}>{t('retry')}</Button> : null}
    </div>
  );
}
