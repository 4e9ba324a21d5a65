import type { ReactNode } from 'react';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { useTexts } from '../lib/texts.js';
import { usePageTitle } from '../lib/use-page-title.js';
import styles from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** One sentence: what this page is for or what is due. */
  readonly description?: ReactNode;
  /** Buttons of the whole page, the main one last. */
  readonly actions?: ReactNode;
  /** A link to the page above, for pages that are not in the menu. */
  readonly back?: ReactNode;
}

/** The first lines of every page; also names the browser's tab. */
export function PageHeader({ title, description, actions, back }: PageHeaderProps) {
  const t = useTexts(shellTexts);
  usePageTitle(`${title} · ${t('product')}`);
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        {back ? <div className={styles.back}>{back}</div> : null}
        <h1 className={styles.title}>{title}</h1>
        {description ? <p className={styles.description}>{description}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
