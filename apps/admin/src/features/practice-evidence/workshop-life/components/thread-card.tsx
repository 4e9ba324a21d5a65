import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Thread } from '../api/workshop-threads.js';
import styles from './life.module.css';

/** A thread in a list. @param isAbroad shows of which workshop it is, in lists of several */
export function ThreadCard({ thread, isAbroad = false }: { thread: Thread; isAbroad?: boolean }) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  const { countyName: county, workshopName: workshop } = thread;
  return (
    <div className={`${styles.card} ${thread.closedAt ? styles.over : ''}`}>
      <div className={styles.line}>
        <span className={styles.title}>{thread.title}</span>
        {thread.closedAt ? <ToneTag tone="neutral">{t('closed')}</ToneTag> : null}
        {thread.isInRegion && !isAbroad ? <ToneTag tone="ok">{t('in-region')}</ToneTag> : null}
      </div>
      <span className={styles.soft}>
        {[
          t('thread-line', { name: thread.byName, posts: thread.posts }),
          isAbroad ? t('from-workshop', { county, workshop }) : (thread.groupName ?? t('whole-workshop')),
          t('last-post', { date: formatDay(thread.lastPostAt, language) }),
        ].join(' · ')}
      </span>
    </div>
  );
}
