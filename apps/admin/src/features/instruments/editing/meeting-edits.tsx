import Button from 'antd/es/button';
import { useState } from 'react';
import type { MergeConflict } from '@tisheng/domain-rules/diagnostic-assessment/editing/merge-instruments.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { Panel } from '../../../components/panel.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { OptionLines } from '../components/question-card.js';
import styles from './editing.module.css';
import type { MeetingEdits as Meeting } from './draft-keeper.js';

interface MeetingEditsProps {
  readonly meeting: Meeting;
  readonly onSettle: (choices: Readonly<Record<string, 'mine' | 'theirs'>>) => void;
}

/** Two people changed the same places: shows both sides of each and takes the choice. */
export function MeetingEdits({ meeting: { savedByName, conflicts }, onSettle }: MeetingEditsProps) {
  const t = useTexts(instrumentEditorTexts);
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  return (
    <Panel title={<span role="alert">{t('conflicts-title', { name: savedByName })}</span>}>
      {conflicts.map(({ key, mine, theirs }) => (
        <fieldset key={key} className={styles.conflict}>
          <legend>
            <ConflictName name={key} />
          </legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={key}
                checked={(choices[key] ?? 'mine') === side}
                onChange={() => setChoices({ ...choices, [key]: side })}
              />
              <span>
                <strong>
                  {side === 'mine' ? t('conflict-mine') : t('conflict-theirs', { name: savedByName })}
                </strong>
                <Side value={side === 'mine' ? mine : theirs} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button type="primary" onClick={() => onSettle(choices)}>
        {t('keep-choices')}
      </Button>
    </Panel>
  );
}

function ConflictName({ name }: { name: string }) {
  const t = useTexts(instrumentTexts);
  if (name === '/title') return t('text-title');
  if (name === '/introduction') return t('text-introduction');
  return <code>{name}</code>;
}

function Side({ value }: { value: MergeConflict['mine'] }) {
  const t = useTexts(instrumentEditorTexts);
  const pick = useBilingual();
  if (value === null) return <p>{t('conflict-removed')}</p>;
  if (!('kind' in value)) return <p>{pick(value)}</p>;
  return (
    <>
      <p>{pick(value.situation)}</p>
      <OptionLines question={value} />
    </>
  );
}
