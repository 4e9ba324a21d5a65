import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { viewerQuery } from '../../../features/identity/api/viewer.js';
import { PasswordForm } from '../../../features/identity/components/password-form.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useTexts } from '../../../lib/texts.js';
import { PublicFrame } from './public-frame.js';
import styles from './public-frame.module.css';

const route = getRouteApi('/password');

/** Changing the password: by one's own will, or because the first one is good for one sign-in only. */
export function PasswordPage() {
  const t = useTexts(shellTexts);
  const router = useRouter();
  const { next } = route.useSearch();
  // The server may refuse even this reading while the first password stands.
  const { data } = useQuery({ ...viewerQuery, retry: false });
  const isOwnWill = data?.viewer.mustChangePassword === false;
  return (
    <PublicFrame
      title={isOwnWill ? t('change-password') : t('first-password')}
      lead={isOwnWill ? t('password-rule') : t('first-password-hint')}
    >
      <div className={styles.sheet}>
        <PasswordForm onDone={() => router.history.push(next ?? '/')} />
      </div>
    </PublicFrame>
  );
}
