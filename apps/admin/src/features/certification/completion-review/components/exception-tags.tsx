import { REVIEW_EXCEPTION_LABELS } from '@tisheng/messages/review-exceptions.js';
import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ReviewedLearner } from '../api/completion-review-learners.js';
import styles from './review.module.css';

/** What is open or missing, and whether the review is open again. */
export function ExceptionTags({ learner }: { learner: Pick<ReviewedLearner, 'exceptions' | 'reopened'> }) {
  const t = useTexts(completionReviewTexts);
  const pick = useBilingual();
  return (
    <span className={styles.tags}>
      {learner.exceptions.map(({ code, count }) => (
        <ToneTag key={code} tone="attention">
          {pick(REVIEW_EXCEPTION_LABELS[ruleWord(code)])}
          {count > 1 ? ` ${count}` : ''}
        </ToneTag>
      ))}
      {learner.reopened ? (
        <span title={t('reopened-hint')}>
          <ToneTag tone="wrong">{t('reopened')}</ToneTag>
        </span>
      ) : null}
    </span>
  );
}
