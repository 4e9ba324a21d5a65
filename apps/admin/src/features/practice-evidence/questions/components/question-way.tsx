import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { Panel } from '../../../../components/panel.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import lifeStyles from '../../workshop-life/components/life.module.css';
import type { WholeQuestion } from '../api/question.js';
import styles from './question-way.module.css';

/** The levels from the nearest up, the one that has the question among them, and every step that it took. */
export function QuestionWay({ question }: { question: WholeQuestion }) {
  const t = useTexts(questionTexts);
  const language = useLanguage();
  const { levels, level, state, steps } = question;
  const visited = new Set(steps.map((step) => step.level));
  return (
    <Panel title={t('way')}>
      <ol className={styles.levels}>
        {levels.map((one) => (
          <li
            key={one}
            className={`${styles.level} ${visited.has(one) ? styles.passed : ''} ${
              one === level && state === 'WAITING' ? styles.now : ''
            }`}
            {...(one === level ? { 'aria-current': 'step' } : {})}
          >
            {t(`level-${ruleWord(one)}`)}
          </li>
        ))}
      </ol>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.kind}`}>
            <div>
              {t(`step-${ruleWord(step.kind)}`, {
                name: step.byName,
                level: t(`level-${ruleWord(step.level)}`),
                reason: step.reason,
              })}
            </div>
            <span className={lifeStyles.soft}>{formatInstant(step.at, language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
