import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ToneTag } from '../../../components/state-tag.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { QuestionFigures } from '../api/item-figures.js';
import styles from './instruments.module.css';
import { useInstrumentWords } from './use-instrument-words.js';

interface QuestionCardProps {
  readonly question: Question;
  /** How it behaved so far; nothing while it was not reckoned. */
  readonly figures?: QuestionFigures | undefined;
}

/** One question as the offices read it: what is asked, whom, and what each answer is worth. */
export function QuestionCard({ question, figures }: QuestionCardProps) {
  const words = useInstrumentWords();
  const pick = useBilingual();
  return (
    <article className={styles.card}>
      <div className={styles.about}>
        <span className={styles.kind}>{words.kind(question.kind)}</span>
        <span>{words.columns(question.columns)}</span>
        {words.branch(question).map((branch) => (
          <span key={branch} className={styles.branch}>
            {branch}
          </span>
        ))}
        <code className={styles.code}>{question.code}</code>
        {figures ? <Figures figures={figures} /> : null}
      </div>
      <p className={styles.situation}>{pick(question.situation)}</p>
      <OptionLines question={question} />
    </article>
  );
}

/** The options in the order shown, each with what makes it right. */
export function OptionLines({ question }: { question: Question }) {
  const pick = useBilingual();
  const t = useTexts(instrumentTexts);
  const lines = question.options.map((option) => ({ option, key: keyOf(question, option.code) }));
  return (
    <ol className={styles.options}>
      {lines.map(({ option, key }) => (
        <li key={option.code}>
          {key === null ? null : (
            <span className={`${styles.key} ${key.isBest ? styles.best : ''}`}>
              {key.name === 'step' ? t('step', { step: key.step }) : t(key.name)}
            </span>
          )}
          <span>{pick(option.text)}</span>
        </li>
      ))}
    </ol>
  );
}

type ScoringKey =
  | {
      readonly name: 'worth-0' | 'worth-1' | 'worth-2' | 'worth-3' | 'right' | 'wrong';
      readonly isBest: boolean;
    }
  | { readonly name: 'step'; readonly step: number; readonly isBest: boolean };

function keyOf(question: Question, code: string): ScoringKey | null {
  switch (question.kind) {
    case 'single': {
      const thirds = question.options.find((option) => option.code === code)?.thirds ?? 0;
      return { name: `worth-${thirds}`, isBest: thirds === 3 };
    }
    case 'multiple': {
      const right = question.options.find((option) => option.code === code)?.right ?? false;
      return { name: right ? 'right' : 'wrong', isBest: right };
    }
    case 'ordering':
      return { name: 'step', step: question.rightOrder.indexOf(code) + 1, isBest: false };
    case 'scale':
      return null;
  }
}

function Figures({ figures }: { figures: QuestionFigures }) {
  const t = useTexts(instrumentTexts);
  const { difficulty, discrimination } = figures;
  const two = (value: number): string => value.toFixed(2);
  return (
    <span className={styles.figures}>
      <span>{t('answered-by', { count: figures.answered })}</span>
      {typeof difficulty === 'number' ? <span>{t('difficulty', { value: two(difficulty) })}</span> : null}
      {typeof discrimination === 'number' ? (
        <span>{t('discrimination', { value: two(discrimination) })}</span>
      ) : null}
      {figures.flags.some((flag) => flag !== 'TOO_FEW_ANSWERS') ? (
        <ToneTag tone="attention">{t('worth-a-look')}</ToneTag>
      ) : null}
    </span>
  );
}
