import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from './consistency.module.css';

/** Plans by tenths of the index, as bars with their numbers; those below the limit are marked by colour and by a line. */
export function Histogram({ bins, limit }: { bins: readonly number[]; limit: number }) {
  const t = useTexts(consistencyTexts);
  const most = Math.max(...bins, 1);
  return (
    <ul className={styles.histogram}>
      {bins.map((count, bin) => {
        const isLow = bin / 10 < limit;
        return (
          <li key={bin} className={bin / 10 === limit ? styles.atLimit : ''}>
            <span className={styles.range}>
              {t('bin-label', { from: `${bin * 10}%`, to: `${bin === 9 ? 100 : bin * 10 + 9}%` })}
            </span>
            <span className={styles.track} aria-hidden>
              <span
                className={isLow ? styles.lowBar : styles.bar}
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
            <span className={styles.count}>{t('bin-plans', { count })}</span>
          </li>
        );
      })}
    </ul>
  );
}
