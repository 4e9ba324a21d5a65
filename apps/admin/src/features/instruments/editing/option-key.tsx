import type { Question, Thirds } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './editing.module.css';

interface OptionKeyProps {
  readonly question: Question;
  /** Place of the option among those shown. */
  readonly at: number;
  readonly onChange: (question: Question) => void;
}

const WORTHS: readonly Thirds[] = [0, 1, 2, 3];

/** What makes an option right, as the kind of the question has it: its worth, a mark, or its place in the order. */
export function OptionKey({ question, at, onChange }: OptionKeyProps) {
  const t = useTexts(instrumentEditorTexts);
  const list = useTexts(instrumentTexts);
  const code = question.options[at]?.code ?? '';
  const shown = code.toUpperCase();
  switch (question.kind) {
    case 'single':
      return (
        <ChoiceFilter
          label={t('option-worth', { code: shown })}
          required
          value={String(question.options[at]?.thirds ?? 0)}
          choices={WORTHS.map((thirds) => [String(thirds), list(`worth-${thirds}`)] as const)}
          onChange={(word) => {
            const thirds = WORTHS.find((worth) => String(worth) === word) ?? 0;
            onChange({
              ...question,
              options: question.options.map((option, index) =>
                index === at ? { ...option, thirds } : option,
              ),
            });
          }}
        />
      );
    case 'multiple':
      return (
        <label className={styles.right}>
          <input
            type="checkbox"
            aria-label={t('option-right', { code: shown })}
            checked={question.options[at]?.right ?? false}
            onChange={(event) => {
              const right = event.target.checked;
              onChange({
                ...question,
                options: question.options.map((option, index) =>
                  index === at ? { ...option, right } : option,
                ),
              });
            }}
          />
          {t('right-short')}
        </label>
      );
    case 'ordering':
      return (
        <ChoiceFilter
          label={t('option-step', { code: shown })}
          required
          value={String(question.rightOrder.indexOf(code))}
          choices={question.options.map((_, index) => [String(index), list('step', { step: index + 1 })])}
          onChange={(word) => {
            const others = question.rightOrder.filter((other) => other !== code);
            onChange({ ...question, rightOrder: others.toSpliced(Number(word), 0, code) });
          }}
        />
      );
    case 'scale':
      return <span />;
  }
}
