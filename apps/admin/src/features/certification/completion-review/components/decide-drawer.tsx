import { useId, useState, type ReactNode } from 'react';
import { mayBePassed } from '@tisheng/domain-rules/certification/completion-review/review-exceptions.js';
import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { OFFICE_LEVEL_LABELS } from '@tisheng/messages/states.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { StateTag } from '../../../../components/state-tag.js';
import type { CompletionReviewDecision } from '../../../../gql/graphql.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { ReviewedLearner } from '../api/completion-review-learners.js';
import { useDecideCompletionReview } from '../api/decide-completion-review.js';
import { ExceptionTags } from './exception-tags.js';
import styles from './review.module.css';

const DECISIONS: readonly CompletionReviewDecision[] = ['PASS', 'HOLD_BACK', 'RETURN'];

interface DecideDrawerProps {
  readonly cohortId: string;
  readonly learner: ReviewedLearner;
  readonly onClose: () => void;
  /** Leads to where something that is open is decided; null where nothing can be done about it there. */
  readonly renderWay: (exception: ReviewedLearner['exceptions'][number]) => ReactNode;
}

/** One learner: what is open, what was decided before, and the decision with its reason. */
export function DecideDrawer({ cohortId, learner, onClose, renderWay }: DecideDrawerProps) {
  const t = useTexts(completionReviewTexts);
  const name = useId();
  const isPassable = learner.exceptions.every(({ code, count }) =>
    mayBePassed({ code: ruleWord(code), count }),
  );
  const [decision, setDecision] = useState<CompletionReviewDecision>(isPassable ? 'PASS' : 'HOLD_BACK');
  const [reason, setReason] = useState('');
  const decide = useDecideCompletionReview();
  const ways = learner.exceptions.flatMap((exception) => {
    const way = renderWay(exception);
    return way ? [<span key={exception.code}>{way}</span>] : [];
  });
  const submit = async (): Promise<void> => {
    const outcome = await decide.runAndWait({
      cohortId,
      enrollmentId: learner.enrollmentId,
      decision,
      reason,
    });
    if (outcome?.done) onClose();
  };
  return (
    <DecisionDrawer
      title={t('decide-title', { name: learner.name })}
      open
      onClose={onClose}
      submitLabel={t('submit')}
      action={decide}
      onSubmit={() => void submit()}
    >
      <ExceptionTags learner={learner} />
      {ways.length > 0 ? <span className={styles.tags}>{ways}</span> : null}
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{t('decision')}</legend>
        {DECISIONS.map((word) => (
          <label key={word} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={decision === word}
              disabled={word === 'PASS' && !isPassable}
              onChange={() => setDecision(word)}
            />
            <span>
              {t(`decision-${word}`)}
              <small>{t(word === 'PASS' && !isPassable ? 'cannot-pass' : `hint-${word}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <ReasonField label={t('reason')} hint={t('reason-hint')} value={reason} onChange={setReason} rows={3} />
      {learner.steps.length > 0 ? <Record steps={learner.steps} /> : null}
    </DecisionDrawer>
  );
}

function Record({ steps }: { steps: ReviewedLearner['steps'] }) {
  const t = useTexts(completionReviewTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.steps}>
        {steps.map(({ state, level, reason, decidedAt, decidedByName }) => (
          <li key={decidedAt}>
            <StateTag lifecycle="completion-review" state={state} /> {reason}
            <br />
            <small>
              {t('step-by', {
                level: pick(OFFICE_LEVEL_LABELS[ruleWord(level)]),
                name: decidedByName,
                time: formatInstant(decidedAt, language),
              })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
