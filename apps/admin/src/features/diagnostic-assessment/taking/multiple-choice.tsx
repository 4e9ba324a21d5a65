import { useBilingual } from '../../../lib/language.js';
import type { AnswerProps } from './single-choice.js';
import styles from './question.module.css';

/** All answers that fit are taken. */
export function MultipleChoice({ question, chosen = [], onChoose }: AnswerProps) {
  const pick = useBilingual();
  // In the question's order, so that the same answer is always told the same way.
  const after = (code: string): string[] =>
    question.options
      .map((option) => option.code)
      .filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one)));
  return (
    <div className={styles.options}>
      {question.options.map(({ code, text }) => (
        <label key={code} className={styles.option}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => onChoose(after(code))} />
          <span>{pick(text)}</span>
        </label>
      ))}
    </div>
  );
}
