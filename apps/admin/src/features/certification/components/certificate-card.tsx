import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined';
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Facts } from '../../../components/facts.js';
import { LinkButton } from '../../../components/link-button.js';
import { StateTag } from '../../../components/state-tag.js';
import { personalCentreTexts } from '@tisheng/messages/pages/personal-centre.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyCertificate } from '../api/my-certificates.js';
import styles from './certificate-card.module.css';

/** One certificate: what it says, whether it is valid, to be printed and its verification shared. */
export function CertificateCard({ certificate }: { certificate: MyCertificate }) {
  const t = useTexts(personalCentreTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { state, title, wording, number, issuedOn, revokedOn, revocationReason, filePath, credentialPath } =
    certificate;
  const issuer = certificate.fields.find(({ field }) => field === 'issuer');
  return (
    <article className={`${styles.card} ${state === 'REVOKED' ? styles.revoked : ''}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>{pick(title)}</h3>
        <StateTag lifecycle="certificate" state={state} />
      </div>
      <p className={styles.wording}>{pick(wording)}</p>
      <div className={styles.facts}>
        <Facts
          entries={[
            [
              t('number'),
              <span key="number" className="tabular">
                {number}
              </span>,
            ],
            [t('issued-on'), formatDate(issuedOn, language)],
            [t('revoked-on'), revokedOn ? formatDate(revokedOn, language) : null],
            [t('revocation-reason'), revocationReason],
          ]}
        />
      </div>
      {certificate.objectBy ? (
        <p className={styles.hint}>
          {t('revoked-appeal', {
            date: formatDate(certificate.objectBy, language),
            issuer: issuer ? pick(issuer) : t('issuing-office'),
          })}
        </p>
      ) : null}
      <div className={styles.actions}>
        {filePath ? (
          <a href={`${filePath}?lang=${language}`} target="_blank" rel="noreferrer">
            <LinkButton primary>
              <PrinterOutlined aria-hidden /> {t('print')}
            </LinkButton>
          </a>
        ) : null}
        {credentialPath ? (
          <a href={credentialPath} download aria-describedby={`credential-hint-${certificate.id}`}>
            <LinkButton>
              <DownloadOutlined aria-hidden /> {t('download-credential')}
            </LinkButton>
          </a>
        ) : null}
        <CopyLink url={certificate.verificationUrl} />
        <a href={certificate.verificationUrl} target="_blank" rel="noreferrer">
          {t('open-verification')}
        </a>
      </div>
      {credentialPath ? (
        <p className={styles.hint} id={`credential-hint-${certificate.id}`}>
          {t('credential-hint')}
        </p>
      ) : null}
    </article>
  );
}

function CopyLink({ url }: { url: string }) {
  const t = useTexts(personalCentreTexts);
  const [copied, setCopied] = useState(false);
  // Browsers give no clipboard to pages over plain HTTP; the link beside the button remains.
  if (!('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Button icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t('copied') : t('copy-link')}</span>
    </Button>
  );
}
