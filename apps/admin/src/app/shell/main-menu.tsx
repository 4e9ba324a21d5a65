import { Link } from '@tanstack/react-router';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useBilingual } from '../../lib/language.js';
import { useTexts } from '../../lib/texts.js';
import { useViewer } from '../../lib/viewer.js';
import type { Area } from '../area.js';
import { Mark } from './mark.js';
import styles from './main-menu.module.css';

/** The menu at the left: entries by stage of the life cycle, only what the role touches. */
export function MainMenu({ area }: { area: Area }) {
  const t = useTexts(shellTexts);
  const pick = useBilingual();
  const { role } = useViewer().grant;
  const groups = area.menu
    .map(({ stage, entries }) => ({
      stage,
      entries: entries.filter(({ roles }) => roles?.includes(role) ?? true),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav className={styles.menu} aria-label={t('main-menu')}>
      <Link to="/" className={styles.product ?? ''}>
        <Mark />
        {t('product')}
      </Link>
      {groups.map(({ stage, entries }) => (
        <div key={stage} className={styles.group}>
          {stage === 'home' || area.density === 'teacher' ? null : (
            <div className={styles.stage}>{t(`stage-${stage}`)}</div>
          )}
          {entries.map(({ to, label, icon: Icon, exact = false }) => (
            <Link
              key={to}
              to={to}
              className={styles.entry ?? ''}
              activeOptions={{ exact, includeSearch: false }}
            >
              <Icon aria-hidden />
              <span>{pick(label)}</span>
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
