import { Link } from '@tanstack/react-router';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useBilingual } from '../../lib/language.js';
import { useTexts } from '../../lib/texts.js';
import type { Area } from '../area.js';
import styles from './shell.module.css';

/** At the foot of a phone: at most four entries within reach of the thumb. */
export function PhoneBar({ area }: { area: Area }) {
  const t = useTexts(shellTexts);
  const pick = useBilingual();
  const entries = area.menu.flatMap(({ entries }) => entries).filter(({ onPhoneBar }) => onPhoneBar);
  if (entries.length === 0) return null;
  return (
    <nav className={styles.phoneBar} aria-label={t('main-menu')}>
      {entries.slice(0, 4).map(({ to, label, shortLabel, icon: Icon, exact = false }) => (
        <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
          <Icon aria-hidden />
          <span>{pick(shortLabel ?? label)}</span>
        </Link>
      ))}
    </nav>
  );
}
