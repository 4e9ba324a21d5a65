import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { withItem, withKind } from '@tisheng/domain-rules/diagnostic-assessment/editing/edit-question.js';
import {
  STANDARD_DIMENSIONS,
  STANDARD_ITEMS,
  type StandardDimension,
} from '@tisheng/reference-data/ability-standard.js';
import { QUESTION_KINDS, type Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { Field } from '../../../components/field.js';
import { Notice } from '../../../components/notice.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import { useTexts } from '../../../lib/texts.js';
import { useInstrumentWords } from '../components/use-instrument-words.js';
import { BranchFields } from './branch-fields.js';
import styles from './editing.module.css';
import { OptionRows } from './option-rows.js';
import { useProblemWords, type DraftProblem } from './use-problem-words.js';

interface QuestionFormProps {
  readonly question: Question;
  /** Whether the version from which the draft was made has it under this code. */
  readonly isKnown: boolean;
  /** What is to be mended in it; fields are pointers below the question. */
  readonly problems: readonly DraftProblem[];
  readonly onChange: (question: Question) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** Everything that a question says, in both languages. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, isKnown, problems, onChange } = props;
  const t = useTexts(instrumentEditorTexts);
  const list = useTexts(instrumentTexts);
  const words = useInstrumentWords();
  const say = useProblemWords();
  const faultAt = (field: string): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    return found ? say(found) : undefined;
  };
  return (
    <div className={styles.form}>
      {problems.length > 0 ? (
        <Notice tone="wrong" title={t('faults-here', { count: problems.length })}>
          <ul className={styles.faults}>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.field}`}>{say(problem)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className={styles.pairOfFields}>
        <SelectField
          label={t('kind')}
          value={question.kind}
          choices={QUESTION_KINDS.map((kind) => [kind, words.kind(kind)] as const)}
          onChange={(kind) => (kind === '' ? undefined : onChange(withKind(question, kind)))}
        />
        {question.kind === 'scale' ? (
          <SelectField<StandardDimension>
            label={t('dimension')}
            value={question.dimension}
            choices={STANDARD_DIMENSIONS.map((code) => [code, words.dimension(code)] as const)}
            onChange={(dimension) => (dimension === '' ? undefined : onChange({ ...question, dimension }))}
          />
        ) : (
          <SelectField
            label={t('item')}
            value={String(question.item)}
            choices={STANDARD_ITEMS.map(({ item }) => [
              String(item),
              `${list('item', { item })} ${words.itemLabel(item, question.columns[0] ?? 'I')}`,
            ])}
            onChange={(item) => onChange(withItem(question, Number(item)))}
            fault={faultAt('/item')}
          />
        )}
      </div>
      <BranchFields question={question} onChange={onChange} fault={faultAt('/columns')} />
      <div className={styles.pairOfFields}>
        {(['zh', 'en'] as const).map((language) => (
          <Field key={language} label={t(`situation-${language}`)} fault={faultAt(`/situation/${language}`)}>
            {(attributes) => (
              <Input.TextArea
                {...attributes}
                value={question.situation[language]}
                autoSize={{ minRows: 2, maxRows: 8 }}
                onChange={(event) =>
                  onChange({
                    ...question,
                    situation: { ...question.situation, [language]: event.target.value },
                  })
                }
              />
            )}
          </Field>
        ))}
      </div>
      <OptionRows question={question} onChange={onChange} faultAt={faultAt} />
      <div className={styles.pairOfFields}>
        {isKnown ? (
          <Field label={t('code')} hint={t('code-kept')}>
            {(attributes) => <Input {...attributes} value={question.code} readOnly disabled />}
          </Field>
        ) : (
          <TextField
            label={t('code')}
            value={question.code}
            fault={faultAt('/code')}
            onChange={(code) => onChange({ ...question, code })}
          />
        )}
        <div className={styles.formActions}>
          <Button onClick={props.onDuplicate}>{t('duplicate')}</Button>
          <Button danger onClick={props.onRemove}>
            {t('remove')}
          </Button>
        </div>
      </div>
    </div>
  );
}
