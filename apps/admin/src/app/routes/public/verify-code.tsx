import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { verificationOfCodeQuery } from '../../../features/certification/api/verification.js';
import { VerificationAnswer } from '../../../features/certification/components/verification-answer.js';
import { Loaded } from '../../../components/loaded.js';
import { ProblemList } from '../../../components/problem-list.js';
import { verifyTexts } from '@tisheng/messages/pages/verify.js';
import { useTexts } from '../../../lib/texts.js';
import { PublicFrame } from './public-frame.js';
import styles from './public-frame.module.css';

const route = getRouteApi('/verify/$code');

/** The page behind the QR code of a certificate. */
export function VerifyCodePage() {
  const t = useTexts(verifyTexts);
  const { code } = route.useParams();
  return (
    <PublicFrame title={t('title')} lead={t('lead-code')} wide>
      <Loaded query={useQuery(verificationOfCodeQuery(code))}>
        {(outcome) =>
          outcome.done ? (
            <VerificationAnswer answer={outcome.value} unknownLine={t('unknown-code-line')} />
          ) : (
            <ProblemList problems={outcome.problems} />
          )
        }
      </Loaded>
      <p className={styles.below}>
        <Link to="/verify">{t('again')}</Link>
      </p>
    </PublicFrame>
  );
}
