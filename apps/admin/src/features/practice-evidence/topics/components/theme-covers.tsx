import type { ReactNode } from 'react';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ThemeCover } from '../api/topic-overview.js';
import styles from './topics.module.css';

interface ThemeCoversProps {
  readonly covers: readonly ThemeCover[];
  readonly renderLink: (theme: number, words: ReactNode) => ReactNode;
}

/** Every theme with its gaps: where the leader looks first. */
export function ThemeCovers({ covers, renderLink }: ThemeCoversProps) {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  return (
    <ul className={styles.covers}>
      {covers.map((cover) => (
        <li key={cover.theme}>
          {renderLink(
            cover.theme,
            <span className={styles.cover}>
              <span className={styles.coverTitle}>
                {t('theme-line', {
                  theme: cover.theme,
                  title: pick({ zh: cover.titleZh, en: cover.titleEn }),
                })}
              </span>
              <span className={styles.coverMarks}>
                {cover.topics === 0 ? (
                  <span className={styles.soft}>{t('no-topics')}</span>
                ) : cover.chosen === 0 ? (
                  <ToneTag tone="neutral">{t('nobody-has-chosen')}</ToneTag>
                ) : cover.gaps > 0 ? (
                  <ToneTag tone="wrong">{t('gap-count', { count: cover.gaps })}</ToneTag>
                ) : (
                  <ToneTag tone="ok">{t('no-gaps')}</ToneTag>
                )}
                {cover.crowded > 0 ? <ToneTag tone="attention">{t('crowded')}</ToneTag> : null}
              </span>
              <span className={styles.coverCounts}>
                {t('chosen')} {t('of-members', { count: cover.chosen, members: cover.members })} ·{' '}
                {t('handed-in')} {cover.handedIn}
              </span>
            </span>,
          )}
        </li>
      ))}
    </ul>
  );
}
