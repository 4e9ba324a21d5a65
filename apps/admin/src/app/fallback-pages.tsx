import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { ErrorState } from '../components/states.js';
import { ApiError } from '../lib/api-error.js';
import { useTexts } from '../lib/texts.js';
import { usePageTitle } from '../lib/use-page-title.js';
import styles from './fallback-pages.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(shellTexts);
  usePageTitle(t('not-found'));
  return (
    <main className={styles.page}>
      <h1>{t('not-found')}</h1>
      <p>{t('not-found-hint')}</p>
      <Link to="/">{t('to-home')}</Link>
    </main>
  );
}

/** A page that failed: forbidden is told calmly, a lost network can be tried again, anything else can be reloaded. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(shellTexts);
  const isForbidden = error instanceof ApiError && error.kind === 'forbidden';
  if (isForbidden) {
    return (
      <main className={styles.page}>
        <h1>{t('forbidden')}</h1>
        <p>{t('forbidden-hint')}</p>
        <Link to="/">{t('to-home')}</Link>
      </main>
    );
  }
  if (error instanceof ApiError) {
    return (
      <main className={styles.page}>
        <ErrorState error={error} onRetry={reset} />
      </main>
    );
  }
  return (
    <main className={styles.page} role="alert">
      <h1>{t('broken')}</h1>
      <p>{t('broken-hint')}</p>
      <button type="button" className={styles.button} onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </main>
  );
}
