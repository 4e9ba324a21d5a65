import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { verifyTexts } from '@tisheng/messages/pages/verify.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { useTexts } from '../../../lib/texts.js';
import { useCredentialVerification, type CredentialVerification } from '../api/verification.js';
import styles from './credential-check.module.css';
import { VerificationAnswer } from './verification-answer.js';

/** Larger files are no credentials, and are not read. */
const LARGEST_BYTES = 100_000;

/** A credential's file, and whether its signature and its certificate hold. */
export function CredentialCheck() {
  const t = useTexts(verifyTexts);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ name: string; readable: boolean } | null>(null);
  const verification = useCredentialVerification();
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    verification.reset();
    const credential = await contentOf(chosen);
    setFile({ name: chosen.name, readable: credential !== null });
    if (credential) verification.run(credential);
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('or-credential')}</h2>
      <p className={styles.lead}>{t('credential-lead')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json,application/vc"
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <Button
        icon={<FileSearchOutlined />}
        loading={verification.isRunning}
        onClick={() => input.current?.click()}
      >
        {t('choose-credential')}
      </Button>
      <ActionFeedback action={verification} />
      <div aria-live="polite">
        {file && !file.readable ? (
          <p className={styles.bad}>{t('not-a-credential', { file: file.name })}</p>
        ) : null}
        {file && verification.value ? <Answer file={file.name} answer={verification.value} /> : null}
      </div>
    </section>
  );
}

function Answer({ file, answer }: { file: string; answer: CredentialVerification }) {
  const t = useTexts(verifyTexts);
  const genuine = answer.signature === 'genuine';
  const Icon = genuine ? CheckCircleFilled : CloseCircleFilled;
  return (
    <>
      <p className={styles.file}>{t('checked', { file })}</p>
      <p className={genuine ? styles.good : styles.bad}>
        <Icon aria-hidden /> {t(`signature-${answer.signature}`)}
      </p>
      {genuine ? <VerificationAnswer answer={answer} unknownLine={t('signature-unknown')} /> : null}
    </>
  );
}

/** The object in a file of JSON; null when there is none. */
async function contentOf(file: File): Promise<object | null> {
  if (file.size > LARGEST_BYTES) return null;
  try {
    const content: unknown = JSON.parse(await file.text());
    return typeof content === 'object' && !Array.isArray(content) ? content : null;
  } catch {
    return null;
  }
}
