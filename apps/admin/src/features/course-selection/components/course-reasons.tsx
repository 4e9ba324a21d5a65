import BulbOutlined from '@ant-design/icons/es/icons/BulbOutlined';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './courses.module.css';

/** Why a course is recommended, and the rule behind it. */
export interface Reason extends Bilingual {
  readonly code: string;
  readonly rule: Bilingual;
  readonly clause: string | null;
}

/** The reasons of a recommendation; the rules that led to them are told to those who ask. */
export function CourseReasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTexts(consistencyTexts);
  const pick = useBilingual();
  if (reasons.length === 0) return null;
  const rules = [...new Map(reasons.map((reason) => [reason.code, reason])).values()];
  return (
    <>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.zh}`}>
            <BulbOutlined aria-hidden />
            <span>{pick(reason)}</span>
          </li>
        ))}
      </ul>
      <details className={styles.rules}>
        <summary>{t('why-recommended')}</summary>
        <ul>
          {rules.map(({ code, rule, clause }) => (
            <li key={code}>
              {pick(rule)}
              {clause ? <small>{t('clause', { clause })}</small> : null}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
