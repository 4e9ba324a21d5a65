import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import { waysToSignInQuery } from '../../../features/identity/api/ways-to-sign-in.js';
import { SignInForm } from '../../../features/identity/components/sign-in-form.js';
import { Notice } from '../../../components/notice.js';
import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { sessionProblems } from '@tisheng/messages/problems/session.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { PublicFrame } from './public-frame.js';
import styles from './public-frame.module.css';

const route = getRouteApi('/sign-in');

/** Signing in; after the provider of single sign-on has named somebody new, binding them. */
export function SignInPage() {
  const t = useTexts(shellTexts);
  const security = useTexts(accountSecurityTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const router = useRouter();
  const { next, ended, bind = false, problem } = route.useSearch();
  const { data } = useQuery(waysToSignInQuery);
  const provider = data?.singleSignOn ? pick(data.singleSignOn) : '';
  const told = problem !== undefined && isTold(problem) ? sessionProblems[problem] : null;
  return (
    <PublicFrame
      title={bind ? security('bind-title') : t('product-line')}
      lead={bind ? security('bind-lead', { name: provider }) : t('sign-in-hint')}
    >
      {ended ? (
        <div className={styles.notice}>
          <Notice tone="attention">{t('session-ended')}</Notice>
        </div>
      ) : null}
      {told ? (
        <div className={styles.notice}>
          <Notice tone="attention" live>
            {told[language]()}
          </Notice>
        </div>
      ) : null}
      <div className={styles.sheet}>
        <SignInForm bind={bind} next={next} onDone={() => router.history.push(next ?? '/')} />
      </div>
      <p className={styles.below}>
        <Link to="/verify">{t('verify-certificate')}</Link>
      </p>
    </PublicFrame>
  );
}

/** Only what the server sends back by the address; anything else that stands there is nobody’s word. */
const TOLD = [
  'single-sign-on-unreachable',
  'single-sign-on-cancelled',
  'single-sign-on-expired',
  'single-sign-on-failed',
  'account-disabled',
  'account-without-role',
  'account-bound-already',
  'identity-bound-elsewhere',
] as const;
const isTold = (code: string): code is (typeof TOLD)[number] => (TOLD as readonly string[]).includes(code);
