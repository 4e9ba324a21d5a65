import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { TEACHING_ENVIRONMENTS, type Question } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { useTexts } from '../../../lib/texts.js';
import { useInstrumentWords } from '../components/use-instrument-words.js';
import styles from './editing.module.css';

interface BranchFieldsProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  /** What is wrong with the columns. */
  readonly fault: string | undefined;
}

/** From this item on the standard reads the same in both columns. */
const FIRST_SHARED_ITEM = 21;

/** Columns that a question counts for, and the teachers whom it is for. */
export function BranchFields({ question, onChange, fault }: BranchFieldsProps) {
  const t = useTexts(instrumentEditorTexts);
  const list = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const isShared = question.kind !== 'scale' && question.item >= FIRST_SHARED_ITEM;
  return (
    <div className={styles.branches}>
      <Choices
        name={t('columns')}
        hint={isShared ? t('columns-shared') : undefined}
        fault={fault}
        words={STANDARD_COLUMNS.map((column) => [column, list('column', { column })])}
        chosen={question.columns}
        isFixed={isShared && question.columns.length === 2}
        onChange={(columns) => onChange({ ...question, columns })}
      />
      <Choices
        name={t('stages')}
        hint={t('none-means-all')}
        words={STAGE_OF_SCHOOLING_CODES.map((code) => [code, words.stage(code)])}
        chosen={question.stages}
        onChange={(stages) => onChange({ ...question, stages })}
      />
      <Choices
        name={t('environments')}
        hint={t('none-means-all')}
        words={TEACHING_ENVIRONMENTS.map((code) => [code, words.environment(code)])}
        chosen={question.environments}
        onChange={(environments) => onChange({ ...question, environments })}
      />
    </div>
  );
}

interface ChoicesProps<Word extends string> {
  readonly name: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly words: readonly (readonly [word: Word, label: string])[];
  readonly chosen: readonly Word[];
  readonly isFixed?: boolean;
  readonly onChange: (chosen: Word[]) => void;
}

function Choices<Word extends string>({
  name,
  hint,
  fault,
  words,
  chosen,
  isFixed = false,
  onChange,
}: ChoicesProps<Word>) {
  return (
    <fieldset className={styles.choices}>
      <legend>
        {name}
        {hint ? <small>{hint}</small> : null}
      </legend>
      {words.map(([word, label]) => (
        <label key={word}>
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            disabled={isFixed}
            onChange={(event) =>
              onChange(
                words
                  .map(([one]) => one)
                  .filter((one) => (one === word ? event.target.checked : chosen.includes(one))),
              )
            }
          />
          {label}
        </label>
      ))}
      {fault ? <span className={styles.fault}>{fault}</span> : null}
    </fieldset>
  );
}
