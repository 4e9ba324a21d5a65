import { testTexts } from '@tisheng/messages/pages/test-taking.js';
import { assertNever } from '../../../lib/assert-never.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { MultipleChoice } from './multiple-choice.js';
import { Ordering } from './ordering.js';
import { ScaleChoice } from './scale-choice.js';
import { SingleChoice, type AnswerProps } from './single-choice.js';
import styles from './question.module.css';

/** Focus moves to a new question, so that it is read out to those who do not see it. */
const readOut = (legend: HTMLLegendElement | null): void => legend?.focus({ preventScroll: true });

const HINTS = {
  SINGLE: null,
  MULTIPLE: 'hint-multiple',
  ORDERING: 'hint-ordering',
  SCALE: 'hint-scale',
} as const;

/** One question with its situation and a way to answer that fits its kind. */
export function QuestionView(props: AnswerProps) {
  const t = useTexts(testTexts);
  const pick = useBilingual();
  const { question } = props;
  const hint = HINTS[question.kind];
  return (
    <fieldset className={styles.question} key={question.code}>
      <legend className={styles.situation} ref={readOut} tabIndex={-1}>
        {pick(question.situation)}
        {hint ? <span className={styles.hint}>{t(hint)}</span> : null}
      </legend>
      <Answer {...props} />
    </fieldset>
  );
}

function Answer(props: AnswerProps) {
  const { kind } = props.question;
  switch (kind) {
    case 'SINGLE':
      return <SingleChoice {...props} />;
    case 'MULTIPLE':
      return <MultipleChoice {...props} />;
    case 'ORDERING':
      return <Ordering {...props} />;
    case 'SCALE':
      return <ScaleChoice {...props} />;
    default:
      return assertNever(kind);
  }
}
