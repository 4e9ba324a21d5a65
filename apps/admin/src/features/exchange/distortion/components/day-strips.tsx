import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { formatDay, formatTime } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { FindingInFull } from '../api/finding-fields.js';
import { daysOfSessions } from './days-of-sessions.js';
import styles from './distortion.module.css';

/** Days that are drawn. */
const SHOWN = 12;
const LANE = 16;

/** The sessions in doubt day by day from 0 to 24 hours: what was timed at the same moment stands below each other. */
export function DayStrips({ records }: { records: FindingInFull['records'] }) {
  const t = useTexts(distortionTexts);
  const language = useLanguage();
  const days = daysOfSessions(records);
  if (days.length === 0) return null;
  return (
    <>
      <p className={styles.soft}>{t('strip-hint')}</p>
      <ul className={styles.days}>
        {days.slice(0, SHOWN).map(({ day, sessions, lanes }) => (
          <li key={day} className={styles.day}>
            <span>{formatDay(day, language)}</span>
            <div
              className={styles.hours}
              role="img"
              aria-label={t('strip-label', { day: formatDay(day, language), count: sessions.length })}
              style={{ height: lanes * LANE + 4 }}
            >
              {sessions.map(({ record, from, share, lane }) => (
                <span
                  key={record.recordId}
                  className={`${styles.block} ${lanes === 1 ? styles.apart : ''}`}
                  title={`${formatTime(record.occurredAt, language)} ${record.teacherName} ${record.courseTitle ?? ''}`}
                  style={{ left: `${from * 100}%`, width: `${share * 100}%`, top: lane * LANE + 4 }}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.scale} aria-hidden>
        {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      {days.length > SHOWN ? (
        <p className={styles.soft}>{t('strip-more', { count: days.length - SHOWN })}</p>
      ) : null}
    </>
  );
}
