import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { myCertificatesQuery } from '../../../features/certification/api/my-certificates.js';
import { CertificateCard } from '../../../features/certification/components/certificate-card.js';
import { OwnReviews } from '../../../features/certification/components/own-reviews.js';
import { ProofList } from '../../../features/certification/components/proof-list.js';
import { HoursLedgerPanel } from '../../../features/scoring/components/hours-ledger.js';
import { MyDataPanel } from '../../../features/enrollment/components/people/my-data-panel.js';
import { useSignOut } from '../../../features/identity/api/session.js';
import { Facts } from '../../../components/facts.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { personalCentreTexts } from '@tisheng/messages/pages/personal-centre.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';

/** What the teacher holds, and their account. */
export function PersonalCentrePage() {
  const t = useTexts(personalCentreTexts);
  const { displayName } = useViewer();
  const signOut = useSignOut(() => window.location.assign('/sign-in'));
  return (
    <>
      <PageHeader title={t('title')} />
      <Loaded query={useQuery(myCertificatesQuery)}>
        {({ myCertificates: { certificates, reviews, proofs } }) => (
          <>
            {reviews.length > 0 ? (
              <div style={{ marginBottom: 16 }}>
                <OwnReviews reviews={reviews} />
              </div>
            ) : null}
            {certificates.length === 0 ? (
              <Panel title={t('certificates')}>
                <EmptyState title={t('no-certificates')} hint={t('no-certificates-hint')} />
              </Panel>
            ) : (
              certificates.map((certificate) => (
                <CertificateCard key={certificate.id} certificate={certificate} />
              ))
            )}
            {proofs.length > 0 ? (
              <div style={{ marginTop: 16 }}>
                <Panel title={t('proofs')}>
                  <ProofList proofs={proofs} />
                </Panel>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
      <div style={{ marginTop: 16 }}>
        <HoursLedgerPanel />
      </div>
      <div style={{ marginTop: 16 }}>
        <MyDataPanel />
      </div>
      <div style={{ marginTop: 16 }}>
        <Panel title={t('account')}>
          <Facts entries={[[t('name'), displayName]]} />
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, marginTop: 16 }}>
            <Link to="/account">
              <LinkButton>{t('account-and-security')}</LinkButton>
            </Link>
            <Link to="/password">
              <LinkButton>{t('change-password')}</LinkButton>
            </Link>
            <Button loading={signOut.isRunning} onClick={() => signOut.run()}>
              {t('sign-out')}
            </Button>
          </div>
        </Panel>
      </div>
    </>
  );
}
