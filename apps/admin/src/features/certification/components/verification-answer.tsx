import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import QuestionCircleFilled from '@ant-design/icons/es/icons/QuestionCircleFilled';
import { Facts } from '../../../components/facts.js';
import { verifyTexts } from '@tisheng/messages/pages/verify.js';
import { formatDate, formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Verification } from '../api/verification.js';
import styles from './verification-answer.module.css';

const ICONS = {
  valid: CheckCircleFilled,
  revoked: CloseCircleFilled,
  unknown: QuestionCircleFilled,
} as const;

/** Yes, revoked or not found, in one glance; below it every line that the paper prints. */
export function VerificationAnswer({ answer, unknownLine }: { answer: Verification; unknownLine: string }) {
  const t = useTexts(verifyTexts);
  const language = useLanguage();
  const pick = useBilingual();
  const { status, title, wording, fields, revokedOn } = answer;
  const Icon = ICONS[status];
  const line = status === 'unknown' ? unknownLine : t(`${status}-line`);
  return (
    <section className={styles.answer} aria-live="polite">
      <div className={`${styles.verdict} ${styles[status]}`}>
        <Icon aria-hidden />
        <div>
          <h2 className={styles.word}>{t(status)}</h2>
          <p className={styles.line}>
            {line}
            {revokedOn ? ` ${t('revoked-on', { date: formatDate(revokedOn, language) })}` : ''}
          </p>
        </div>
      </div>
      {status === 'unknown' ? null : (
        <>
          <div className={`${styles.paper} ${status === 'revoked' ? styles.void : ''}`}>
            {title ? <h3 className={styles.title}>{pick(title)}</h3> : null}
            <Facts
              entries={fields.map((field) => [
                language === 'zh' ? field.labelZh : field.labelEn,
                pick(field),
              ])}
            />
            {wording ? <p className={styles.wording}>{pick(wording)}</p> : null}
          </div>
          <div className={styles.foot}>
            <p>{t('compare-hint')}</p>
            <p>{t('checked-at', { time: formatInstant(answer.checkedAt, language) })}</p>
          </div>
        </>
      )}
    </section>
  );
}
