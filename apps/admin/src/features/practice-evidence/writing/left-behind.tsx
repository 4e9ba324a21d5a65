import Button from 'antd/es/button';
import { useState } from 'react';
import {
  sameDraft,
  type DraftOnDevice,
} from '@tisheng/domain-rules/practice-evidence/work-text/draft-on-device.js';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { Notice } from '../../../components/notice.js';
import { WorkText } from '../../../components/work-text.js';
import { forgetOwn, readOwn } from '../../../lib/own-store.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import type { MyTheme } from '../api/my-themes.js';
import { draftKeptAs } from './draft-sender.js';
import { contentOfTheme } from './use-draft.js';
import styles from './writing.module.css';

/** What this device holds of a work that was handed in from elsewhere meanwhile; nothing in the usual case. */
export function LeftBehind({ cohortId, theme }: { cohortId: string; theme: MyTheme }) {
  const t = useTexts(writingTexts);
  const { accountId } = useViewer();
  const name = draftKeptAs({ cohortId, theme: theme.theme });
  const [kept, setKept] = useState(() => readOwn<DraftOnDevice>(accountId, name)?.written ?? null);
  if (kept === null || kept.text.trim() === '' || sameDraft(kept, contentOfTheme(theme))) return null;
  return (
    <Notice tone="attention" title={t('left-behind-title')}>
      {t('left-behind-hint')}
      <div className={styles.leftBehind}>
        <WorkText text={kept.text} />
      </div>
      <Button
        size="small"
        onClick={() => {
          forgetOwn(accountId, name);
          setKept(null);
        }}
      >
        {t('throw-away')}
      </Button>
    </Notice>
  );
}
