import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import Button from 'antd/es/button';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { Notice } from '../../../components/notice.js';
import { formatTime } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { WritingState } from './draft-sender.js';
import styles from './writing.module.css';

/** One word on whether what is written is with the server: saved 10:32. */
export function SavedMark({ state: { draft, link, savedAt } }: { state: WritingState }) {
  const t = useTexts(writingTexts);
  const language = useLanguage();
  if (draft.written !== null && (link === 'offline' || link === 'failing' || draft.conflict !== null)) {
    return (
      <span className={`${styles.saved} ${styles.savedNot}`}>
        <ExclamationCircleFilled aria-hidden /> {t('kept-here')}
      </span>
    );
  }
  if (draft.written !== null) return <span className={styles.saved}>{t('saving')}</span>;
  if (savedAt === null) return <span className={styles.saved}>{t('not-begun')}</span>;
  return (
    <span className={`${styles.saved} ${styles.savedOk}`}>
      <CheckCircleFilled aria-hidden /> {t('saved-at', { time: formatTime(savedAt, language) })}
    </span>
  );
}

/** Says that the network is gone, and that nothing is lost by it; nothing while all is well. */
export function LinkNotice({
  state: { draft, link },
  onAgain,
}: {
  state: WritingState;
  onAgain: () => void;
}) {
  const t = useTexts(writingTexts);
  if (link === 'offline') {
    return (
      <Notice tone="attention" title={t('offline-title')}>
        {t('offline-hint')}
      </Notice>
    );
  }
  if (link !== 'failing' || draft.written === null) return null;
  return (
    <Notice
      tone="attention"
      title={t('failing-title')}
      action={
        <Button size="small" onClick={onAgain}>
          {t('save-again')}
        </Button>
      }
    >
      {t('failing-hint')}
    </Notice>
  );
}
