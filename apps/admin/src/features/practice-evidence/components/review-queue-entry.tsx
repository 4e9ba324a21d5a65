import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatDay } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { WorkToReview } from '../api/submissions-to-review.js';
import styles from './review-desk.module.css';

interface ReviewQueueEntryProps {
  readonly work: WorkToReview;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A work in the list: whose, for which theme, since when. */
export function ReviewQueueEntry({ work, isChosen, onChoose }: ReviewQueueEntryProps) {
  const t = useTexts(practiceDeskTexts);
  const language = useLanguage();
  const { submittedAt, late, version, state, likeness } = work.submission;
  const isBack = version > 1 && state === 'SUBMITTED';
  return (
    <button type="button" className={styles.entry} aria-current={isChosen} onClick={onChoose}>
      <span className={styles.who}>
        {work.teacherName}
        {submittedAt ? <time dateTime={submittedAt}>{formatDay(submittedAt, language)}</time> : null}
      </span>
      <span className={styles.what}>
        {t('theme', { theme: work.theme })} · {work.topic}
      </span>
      {late || isBack || likeness ? (
        <span className={styles.tags}>
          {late ? <ToneTag tone="attention">{t('late')}</ToneTag> : null}
          {likeness ? (
            <ToneTag tone={likeness.isCopy ? 'wrong' : 'attention'}>
              {t(likeness.isCopy ? 'found-copy' : 'looks-alike')}
            </ToneTag>
          ) : null}
          {isBack ? <ToneTag tone="neutral">{t('handed-in-again', { version })}</ToneTag> : null}
        </span>
      ) : null}
    </button>
  );
}
