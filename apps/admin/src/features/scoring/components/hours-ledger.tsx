import { useQuery } from '@tanstack/react-query';
import { hoursLedgerTexts } from '@tisheng/messages/pages/hours-ledger.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatDate, formatHours } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { myHoursLedgerQuery } from '../api/my-hours-ledger.js';
import styles from './hours-ledger.module.css';

/** The teacher's hours over the years that the policy names; nothing for whoever never took part. */
export function HoursLedgerPanel() {
  const t = useTexts(hoursLedgerTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const { data } = useQuery(myHoursLedgerQuery);
  const ledger = data?.myHoursLedger;
  if (!ledger) return null;
  return (
    <Panel title={t('title')}>
      <div className={styles.head}>
        <p>
          {t('reached', {
            years: ledger.years,
            from: formatDate(ledger.from, language),
            reached: formatHours(ledger.reachedHalfHours),
            needed: formatHours(ledger.neededHalfHours),
          })}
        </p>
        <ToneTag tone={ledger.missingHalfHours === 0 ? 'ok' : 'attention'}>
          {ledger.missingHalfHours === 0
            ? t('enough')
            : t('missing', { missing: formatHours(ledger.missingHalfHours) })}
        </ToneTag>
      </div>
      <ul className={styles.lines}>
        {ledger.lines.map((line) => (
          <li key={line.cohortId} className={`${styles.line} ${line.counts ? '' : styles.old}`}>
            <span>
              {pick(line.cohortName)}
              <small>
                {t('line', {
                  online: formatHours(line.onlineHalfHours),
                  offline: formatHours(line.offlineHalfHours),
                })}
                {' · '}
                {line.counts ? t('until', { date: formatDate(line.lastDay, language) }) : t('old')}
              </small>
            </span>
            <strong>{t('hours', { hours: formatHours(line.halfHours) })}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
