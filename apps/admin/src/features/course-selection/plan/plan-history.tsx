import { planTexts } from '@tisheng/messages/pages/plan.js';
import { coursesTexts } from '@tisheng/messages/pages/courses.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { formatHours, formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { PlanHistory, PlanVersion } from '../api/plan-history.js';
import styles from './plan.module.css';

const TONES = {
  WAITING: 'waiting',
  CONFIRMED: 'ok',
  RETURNED: 'wrong',
  REOPENED: 'neutral',
} as const satisfies Readonly<Record<string, Tone>>;

/** What was handed in over time, the newest first: who decided what about it, and what was different. */
export function PlanHistoryList({ history }: { history: PlanHistory }) {
  const t = useTexts(planTexts);
  if (history.versions.length === 0) return <p className={styles.soft}>{t('history-empty')}</p>;
  return (
    <ol className={styles.versions}>
      {history.versions.map((version) => (
        <Version key={version.number} version={version} />
      ))}
    </ol>
  );
}

function Version({ version }: { version: PlanVersion }) {
  const t = useTexts(planTexts);
  const words = useTexts(coursesTexts);
  const language = useLanguage();
  const { number, submittedAt, outcome, decidedAt, decidedBy, reason, endedAt, differences } = version;
  const word = outcome ?? 'WAITING';
  return (
    <li>
      <div className={styles.versionHead}>
        <strong>{t('version-number', { number })}</strong>
        <ToneTag tone={TONES[word]}>{t(`outcome-${word}`)}</ToneTag>
        <span className={styles.hours}>
          {words('hours-short', { hours: formatHours(version.halfHours) })}
        </span>
      </div>
      <div className={styles.soft}>
        {t('version-at', { date: formatInstant(submittedAt, language) })}
        {decidedAt
          ? ` · ${
              decidedBy
                ? t('decided-by', { date: formatInstant(decidedAt, language), name: decidedBy })
                : t('decided-at-once', { date: formatInstant(decidedAt, language) })
            }`
          : ''}
        {endedAt ? ` · ${t('outcome-ended')}` : ''}
      </div>
      {reason ? <p>{t('reason-line', { reason })}</p> : null}
      {differences ? <Differences differences={differences} /> : null}
    </li>
  );
}

function Differences({ differences }: { differences: NonNullable<PlanVersion['differences']> }) {
  const t = useTexts(planTexts);
  const pick = useBilingual();
  const listed = (titles: readonly string[]): string => titles.join(pick({ zh: '、', en: ', ' }));
  const lines = (['added', 'removed', 'updated', 'moved'] as const).filter(
    (what) => differences[what].length > 0,
  );
  if (lines.length === 0) return <p className={styles.soft}>{t('diff-none')}</p>;
  return (
    <ul className={styles.differences}>
      {lines.map((what) => (
        <li key={what}>{t(`diff-${what}`, { courses: listed(differences[what]) })}</li>
      ))}
    </ul>
  );
}
