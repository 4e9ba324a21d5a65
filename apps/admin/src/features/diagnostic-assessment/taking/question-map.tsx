import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { useTexts } from '../../../lib/texts.js';
import { placeInBlock } from './place-in-block.js';
import type { TestQuestion } from './test-question.js';
import styles from './taking.module.css';

interface QuestionMapProps {
  readonly questions: readonly TestQuestion[];
  /** Number of the question on the screen, from 1 over all blocks. */
  readonly at: number;
  readonly isOpen: (code: string) => boolean;
  readonly onGo: (number: number) => void;
}

/** Every question of every part at a glance: answered or open, one tap away. */
export function QuestionMap({ questions, at, isOpen, onGo }: QuestionMapProps) {
  const t = useTexts(testTexts);
  const blocks = [...new Set(questions.map(({ block }) => block))];
  return (
    <details className={styles.overview}>
      <summary>{t('overview')}</summary>
      {blocks.map((block) => (
        <div key={block}>
          {blocks.length > 1 ? <p className={styles.blockName}>{t('overview-part', { block })}</p> : null}
          <div className={styles.grid}>
            {questions.map((question, index) => {
              if (question.block !== block) return null;
              const { number } = placeInBlock(questions, index + 1);
              const open = isOpen(question.code);
              return (
                <button
                  key={question.code}
                  type="button"
                  className={`${styles.cell} ${open ? '' : styles.cellDone}`}
                  aria-label={t(open ? 'question-open' : 'question-answered', { number })}
                  {...(at === index + 1 ? { 'aria-current': 'step' } : {})}
                  onClick={() => onGo(index + 1)}
                >
                  {number}
                </button>
              );
            })}
          </div>
        </div>
      ))}
    </details>
  );
}
