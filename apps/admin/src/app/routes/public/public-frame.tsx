import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useTexts } from '../../../lib/texts.js';
import { usePageTitle } from '../../../lib/use-page-title.js';
import { LanguageSwitch } from '../../shell/language-switch.js';
import { Mark } from '../../shell/mark.js';
import styles from './public-frame.module.css';

interface PublicFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of pages that need no sign-in: the product's name, the language, one thing to do. */
export function PublicFrame({ title, lead, wide = false, children }: PublicFrameProps) {
  const t = useTexts(shellTexts);
  usePageTitle(`${title} · ${t('product')}`);
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Link to="/" className={styles.product ?? ''}>
          <Mark />
          {t('product')}
        </Link>
        <LanguageSwitch />
      </header>
      <main className={`${styles.content} ${wide ? styles.wide : ''}`}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </main>
    </div>
  );
}
