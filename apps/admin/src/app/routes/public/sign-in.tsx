import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import { SignInForm } from '../../../features/identity/components/sign-in-form.js';
import { Notice } from '../../../components/notice.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useTexts } from '../../../lib/texts.js';
import { PublicFrame } from './public-frame.js';
import styles from './public-frame.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useTexts(shellTexts);
  const router = useRouter();
  const { next, ended } = route.useSearch();
  return (
    <PublicFrame title={t('product-line')} lead={t('sign-in-hint')}>
      {ended ? (
        <div className={styles.notice}>
          <Notice tone="attention">{t('session-ended')}</Notice>
        </div>
      ) : null}
      <div className={styles.sheet}>
        <SignInForm onDone={() => router.history.push(next ?? '/')} />
      </div>
      <p className={styles.below}>
        <Link to="/verify">{t('verify-certificate')}</Link>
      </p>
    </PublicFrame>
  );
}
