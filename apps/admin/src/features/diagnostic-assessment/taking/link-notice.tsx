import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import Button from 'antd/es/button';
import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import type { Link } from './answer-sender.js';
import styles from './taking.module.css';

interface LinkNoticeProps {
  readonly link: Link;
  readonly waiting: number;
  readonly onAgain: () => void;
}

/** Says that the network is gone, and that nothing is lost by it; nothing while all is well. */
export function LinkNotice({ link, waiting, onAgain }: LinkNoticeProps) {
  const t = useTexts(testTexts);
  if (link === 'offline') {
    return (
      <Notice tone="attention" title={t('offline-title')}>
        {waiting > 0 ? t('offline-waiting', { count: waiting }) : t('offline-none')}
      </Notice>
    );
  }
  if (link !== 'failing' || waiting === 0) return null;
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
      {t('failing-waiting', { count: waiting })}
    </Notice>
  );
}

/** One word on whether the answers are with the server. */
export function SavedMark({
  link,
  waiting,
  hasAnswers,
}: Omit<LinkNoticeProps, 'onAgain'> & { hasAnswers: boolean }) {
  const t = useTexts(testTexts);
  if (!hasAnswers) return <span />;
  if (waiting === 0) {
    return (
      <span className={`${styles.saved} ${styles.savedOk}`}>
        <CheckCircleFilled aria-hidden /> {t('saved')}
      </span>
    );
  }
  if (link === 'offline' || link === 'failing') {
    return (
      <span className={`${styles.saved} ${styles.savedNot}`}>
        <ExclamationCircleFilled aria-hidden /> {t('kept-here')}
      </span>
    );
  }
  return <span>{t('saving')}</span>;
}

/** The same for readers who do not see the page: told when it changes, and at no other time. */
export function SpokenState({
  link,
  waiting,
  conflicts,
}: Omit<LinkNoticeProps, 'onAgain'> & { conflicts: number }) {
  const t = useTexts(testTexts);
  const words = (): string => {
    if (conflicts > 0) return t('conflict-banner', { count: conflicts });
    if (link === 'offline') return `${t('offline-title')} ${t('offline-none')}`;
    if (link === 'failing') return t('failing-title');
    return waiting === 0 ? t('saved') : '';
  };
  return <output className="visually-hidden">{words()}</output>;
}
