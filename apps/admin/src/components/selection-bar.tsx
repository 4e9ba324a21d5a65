import type { ReactNode } from 'react';
import Button from 'antd/es/button';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { useTexts } from '../lib/texts.js';
import styles from './selection-bar.module.css';

/** Takes the place of the filters while rows are chosen: how many, and what can be done with them. */
export function SelectionBar(props: { count: number; onClear: () => void; children: ReactNode }) {
  const t = useTexts(deskTexts);
  const common = useTexts(commonTexts);
  return (
    <div className={styles.bar} role="status">
      <span className={styles.count}>{t('selected', { count: props.count })}</span>
      {props.children}
      <Button type="text" onClick={props.onClear}>
        {common('cancel')}
      </Button>
    </div>
  );
}
