import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { allWords } from '@tisheng/domain-rules/practice-evidence/peer-review/what-counts.js';
import { rubricScore } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../../components/field.js';
import { Notice } from '../../../../components/notice.js';
import { ProblemList } from '../../../../components/problem-list.js';
import { formatPoints } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { BlindReview } from '../api/peer-review.js';
import { useSubmitPeerReview } from '../api/write-peer-review.js';
import styles from './peer-review.module.css';
import { RubricField } from './rubric-field.js';
import { useReviewDraft, type ReviewContent } from './use-review-draft.js';

interface PeerReviewFormProps {
  readonly cohortId: string;
  readonly review: BlindReview;
  /** Whether something may still be written. */
  readonly isOpen: boolean;
  readonly onLeave: () => void;
}

/** Levels, words, and what is still missing; saved by itself. */
export function PeerReviewForm({ cohortId, review, isOpen, onLeave }: PeerReviewFormProps) {
  const t = useTexts(peerReviewTexts);
  const draft = useReviewDraft(review);
  const submit = useSubmitPeerReview(cohortId);
  const [isSending, setIsSending] = useState(false);
  const { content } = draft;
  const left = review.rubric.criteria.filter(({ code }) => content.levels[code] === undefined).length;
  const length = [
    ...allWords({ comment: content.comment, criterionComments: Object.values(content.comments) }),
  ].length;
  const send = async (): Promise<void> => {
    setIsSending(true);
    const outcome = await submit.runAndWait({ peerReviewId: review.id, ...(await draft.ready()) });
    if (outcome?.done) draft.taken(outcome.value.revision);
    setIsSending(false);
  };
  return (
    <FormColumn onSubmit={() => void send()}>
      {isOpen ? <Faults faults={review.faults} /> : null}
      <RubricField
        rubric={review.rubric}
        levels={content.levels}
        onLevel={(criterion, level) => draft.change({ levels: { ...content.levels, [criterion]: level } })}
        comments={content.comments}
        onComment={(criterion, comment) =>
          draft.change({ comments: { ...content.comments, [criterion]: comment } })
        }
        isDisabled={!isOpen}
      />
      <Field
        label={t('comment')}
        hint={
          isOpen
            ? `${t('comment-hint')} ${t('comment-length', { length, minimum: review.shortestComment })}`
            : null
        }
      >
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            value={content.comment}
            autoSize={{ minRows: 4, maxRows: 14 }}
            maxLength={2000}
            disabled={!isOpen}
            onChange={(event) => draft.change({ comment: event.target.value })}
          />
        )}
      </Field>
      <ProblemList problems={draft.problems} />
      <ActionFeedback action={submit} />
      <div className={styles.sendBar}>
        <span className={styles.soft} aria-live="polite">
          {left > 0 ? t('criteria-left', { count: left }) : <ScoreSoFar review={review} content={content} />}
          <br />
          <SavedMark state={draft.state} />
        </span>
        {isOpen ? (
          <Button type="primary" size="large" htmlType="submit" loading={isSending} disabled={left > 0}>
            {t('hand-in')}
          </Button>
        ) : (
          <Button size="large" onClick={onLeave}>
            {t('back-to-reviews')}
          </Button>
        )}
      </div>
    </FormColumn>
  );
}

/** Why the review does not count yet, said kindly. */
function Faults({ faults }: { faults: BlindReview['faults'] }) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  if (faults.length === 0) return null;
  return (
    <Notice tone="attention" title={t('does-not-count')} live>
      {t('does-not-count-lead')}
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={fault.code}>{pick(fault)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function ScoreSoFar({ review, content }: { review: BlindReview; content: ReviewContent }) {
  const t = useTexts(peerReviewTexts);
  const marks = Object.entries(content.levels).map(([criterion, level]) => ({ criterion, level }));
  return t('score-so-far', { points: formatPoints(rubricScore(review.rubric, marks) / 100) });
}

function SavedMark({ state }: { state: ReturnType<typeof useReviewDraft>['state'] }) {
  const t = useTexts(peerReviewTexts);
  if (state === 'untouched') return null;
  return state === 'saving' ? t('saving') : state === 'saved' ? t('saved') : t('not-saved');
}
