import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useRef } from 'react';
import { MOST_NUMBERS } from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { CheckFilter } from '../../../../components/filters.js';
import { Field } from '../../../../components/field.js';
import { Panel } from '../../../../components/panel.js';
import type { CorrectableField, MassDecisionKind } from '../../../../gql/graphql.js';
import { useTexts } from '../../../../lib/texts.js';
import styles from './mass-decisions.module.css';

const KINDS: readonly MassDecisionKind[] = ['REVOKE', 'REISSUE'];
const FIELDS: readonly CorrectableField[] = ['NAME', 'ID_LAST_FOUR', 'SCHOOL'];

/** What is decided, and about which certificates. */
export interface ChosenDraft {
  readonly kind: MassDecisionKind;
  readonly corrects: readonly CorrectableField[];
  /** As typed or pasted. */
  readonly numbers: string;
  readonly flagged: boolean;
}

/** The numbers of a text, one a line or separated by commas and blanks; null where there are none. */
export function numbersOf(text: string): string[] | null {
  const numbers = text.split(/[\s,;，；、]+/).filter((number) => number !== '');
  return numbers.length === 0 ? null : numbers;
}

interface ChosenFormProps {
  readonly draft: ChosenDraft;
  readonly onChange: (draft: ChosenDraft) => void;
  readonly onPreview: () => void;
  readonly isRunning: boolean;
}

/** Says what is decided and about which certificates, before anything is looked at. */
export function ChosenForm({ draft, onChange, onPreview, isRunning }: ChosenFormProps) {
  const t = useTexts(massDecisionTexts);
  const name = useId();
  const file = useRef<HTMLInputElement>(null);
  const toggle = (field: CorrectableField, on: boolean): void =>
    onChange({
      ...draft,
      corrects: FIELDS.filter((one) => (one === field ? on : draft.corrects.includes(one))),
    });
  return (
    <Panel title={t('choose')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onPreview();
        }}
      >
        <div className={styles.row}>
          <fieldset>
            <legend className="visually-hidden">{t('kind')}</legend>
            {KINDS.map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name={name}
                  checked={draft.kind === kind}
                  onChange={() => onChange({ ...draft, kind })}
                />{' '}
                {t(`kind-${kind}`)}
              </label>
            ))}
          </fieldset>
          {draft.kind === 'REISSUE' ? (
            <fieldset>
              <legend className="visually-hidden">{t('corrects')}</legend>
              <span aria-hidden>{t('corrects')}</span>
              {FIELDS.map((field) => (
                <CheckFilter
                  key={field}
                  label={t(`field-${field}`)}
                  value={draft.corrects.includes(field)}
                  onChange={(on) => toggle(field, on)}
                />
              ))}
              <small className={styles.soft}>{t('corrects-hint')}</small>
            </fieldset>
          ) : (
            <CheckFilter
              label={t('flagged')}
              value={draft.flagged}
              onChange={(flagged) => onChange({ ...draft, flagged })}
            />
          )}
        </div>
        <Field label={t('numbers')} hint={t('numbers-hint', { most: MOST_NUMBERS })}>
          {(attributes) => (
            <Input.TextArea
              {...attributes}
              className="tabular"
              value={draft.numbers}
              rows={4}
              onChange={(event) => onChange({ ...draft, numbers: event.target.value })}
            />
          )}
        </Field>
        <div className={styles.row}>
          <Button htmlType="submit" type="primary" loading={isRunning}>
            {t('preview')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".txt,.csv,text/plain,text/csv"
            hidden
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              void chosen?.text().then((numbers) => onChange({ ...draft, numbers }));
              event.target.value = '';
            }}
          />
          <Button onClick={() => file.current?.click()}>{t('from-file')}</Button>
        </div>
      </form>
    </Panel>
  );
}
