import { useBilingual } from '../../../lib/language.js';
import type { TestQuestion } from './test-question.js';
import styles from './question.module.css';

export interface AnswerProps {
  readonly question: TestQuestion;
  /** Codes taken so far; undefined while it is open. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (options: readonly string[]) => void;
}

/** One of the answers is taken. */
export function SingleChoice({ question, chosen, onChoose }: AnswerProps) {
  const pick = useBilingual();
  return (
    <div className={styles.options}>
      {question.options.map(({ code, text }) => (
        <label key={code} className={styles.option}>
          <input
            type="radio"
            name={question.code}
            checked={chosen?.[0] === code}
            onChange={() => onChoose([code])}
          />
          <span>{pick(text)}</span>
        </label>
      ))}
    </div>
  );
}
