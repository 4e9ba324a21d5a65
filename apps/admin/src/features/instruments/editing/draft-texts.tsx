import Input from 'antd/es/input';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { Field } from '../../../components/field.js';
import { Panel } from '../../../components/panel.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './editing.module.css';
import { useProblemWords, type DraftProblem } from './use-problem-words.js';

interface DraftTextsProps {
  readonly instrument: Instrument;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (update: (now: Instrument) => Instrument) => void;
}

/** What teachers read before the first question, in both languages. */
export function DraftTexts({ instrument, problems, onChange }: DraftTextsProps) {
  const t = useTexts(instrumentEditorTexts);
  const say = useProblemWords();
  return (
    <Panel>
      <div className={styles.form}>
        {(['title', 'introduction'] as const).map((field) => (
          <div key={field} className={styles.pairOfFields}>
            {(['zh', 'en'] as const).map((language) => {
              const found = problems.find((problem) => problem.field === `/${field}/${language}`);
              return (
                <Field
                  key={language}
                  label={t(`${field}-${language}`)}
                  fault={found ? say(found) : undefined}
                >
                  {(attributes) => (
                    <Input.TextArea
                      {...attributes}
                      value={instrument[field][language]}
                      autoSize={{ minRows: field === 'title' ? 1 : 4, maxRows: 12 }}
                      onChange={(event) => {
                        const words = event.target.value;
                        onChange((now) => ({ ...now, [field]: { ...now[field], [language]: words } }));
                      }}
                    />
                  )}
                </Field>
              );
            })}
          </div>
        ))}
      </div>
    </Panel>
  );
}
