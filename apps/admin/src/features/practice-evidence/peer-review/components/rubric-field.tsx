import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { formatPoints, formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { RubricShown } from '../api/peer-review.js';
import styles from './rubric.module.css';

/** Levels by code of the criterion; what is not given yet is absent. */
export type Levels = Readonly<Record<string, number>>;

interface RubricFieldProps {
  readonly rubric: RubricShown;
  readonly levels: Levels;
  readonly onLevel: (criterion: string, level: number) => void;
  /** Words on single criteria; without it none are asked for. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly onComment?: (criterion: string, comment: string) => void;
  /** The criterion that the number keys are for; shown with the numbers of its levels. */
  readonly current?: string | null;
  readonly isDisabled?: boolean;
  /** Lower rows, for a desk where many works are judged one after the other. */
  readonly isCompact?: boolean;
}

/** A rubric to be filled in: each criterion with its question and its levels as buttons, the best first. */
export function RubricField({ rubric, levels, onLevel, current = null, ...rest }: RubricFieldProps) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const name = useId();
  const { comments, onComment, isDisabled = false, isCompact = false } = rest;
  return (
    <div className={`${styles.rubric} ${isCompact ? styles.compact : ''}`}>
      {rubric.criteria.map((criterion) => (
        <fieldset
          key={criterion.code}
          className={`${styles.criterion} ${criterion.code === current ? styles.current : ''}`}
          disabled={isDisabled}
        >
          <legend className={styles.name}>
            {pick(criterion.name)}
            <span className={styles.weight}>{t('weight', { share: formatShare(criterion.weight) })}</span>
          </legend>
          <p className={styles.asks}>{pick(criterion.asks)}</p>
          <div className={styles.levels}>
            {rubric.levels.map(({ level, points, name: word }) => (
              <label key={level} className={styles.level}>
                <input
                  type="radio"
                  name={`${name} ${criterion.code}`}
                  checked={levels[criterion.code] === level}
                  onChange={() => onLevel(criterion.code, level)}
                />
                {criterion.code === current ? <kbd className={styles.key}>{level + 1}</kbd> : null}
                <span className={styles.word}>{pick(word)}</span>
                <span className={styles.points}>{formatPoints(points)}</span>
              </label>
            ))}
          </div>
          {comments && onComment ? (
            <CriterionComment
              label={t('criterion-comment', { name: pick(criterion.name) })}
              value={comments[criterion.code] ?? ''}
              onChange={(text) => onComment(criterion.code, text)}
            />
          ) : null}
        </fieldset>
      ))}
    </div>
  );
}

/** A word on one criterion, opened when somebody wants to say it. */
function CriterionComment(props: { label: string; value: string; onChange: (text: string) => void }) {
  const t = useTexts(peerReviewTexts);
  const [isOpen, setIsOpen] = useState(props.value !== '');
  if (!isOpen) {
    return (
      <button type="button" className={styles.add} aria-label={props.label} onClick={() => setIsOpen(true)}>
        ＋ {t('add-comment')}
      </button>
    );
  }
  return (
    <Input.TextArea
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      autoSize={{ minRows: 1, maxRows: 5 }}
      maxLength={500}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
