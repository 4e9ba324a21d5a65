import { useBilingual } from '../../../lib/language.js';
import type { AnswerProps } from './single-choice.js';
import styles from './question.module.css';

/** A step on a scale: every step has its word, the ends always show theirs. */
export function ScaleChoice({ question, chosen, onChoose }: AnswerProps) {
  const pick = useBilingual();
  const { options } = question;
  const taken = options.find(({ code }) => code === chosen?.[0]);
  const first = options[0];
  const last = options.at(-1);
  return (
    <div className={styles.scale}>
      <div className={styles.scaleRow} style={{ gridTemplateColumns: `repeat(${options.length}, 1fr)` }}>
        {options.map(({ code, text }, index) => (
          <label key={code} className={styles.step}>
            <input
              type="radio"
              name={question.code}
              checked={chosen?.[0] === code}
              aria-label={pick(text)}
              onChange={() => onChoose([code])}
            />
            <span aria-hidden>{index + 1}</span>
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden>
        <span>{first ? pick(first.text) : null}</span>
        <span>{last ? pick(last.text) : null}</span>
      </div>
      <p className={styles.taken} aria-hidden>
        {taken ? pick(taken.text) : ' '}
      </p>
    </div>
  );
}
