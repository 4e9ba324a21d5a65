import Button from 'antd/es/button';
import { useEffect, useRef } from 'react';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { useTexts } from '../lib/texts.js';
import styles from './shortcut-help.module.css';

interface ShortcutHelpProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly entries: readonly (readonly [keys: readonly string[], what: string])[];
}

/** Which keys do what, over the page until any way of closing it. */
export function ShortcutHelp({ title, open, onClose, entries }: ShortcutHelpProps) {
  const t = useTexts(commonTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.help} aria-label={title} onClose={onClose}>
      <h2 className={styles.title}>{title}</h2>
      <dl className={styles.keys}>
        {entries.map(([keys, what]) => (
          <div key={what} className={styles.entry}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{t('close')}</Button>
    </dialog>
  );
}
