import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Field, FormColumn } from '../../../components/field.js';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { resultsTexts } from '@tisheng/messages/pages/results.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyResult } from '../api/my-result.js';
import { useOpenAppeal } from '../api/open-appeal.js';
import styles from './result.module.css';

type Option = MyResult['appealOptions'][number];
const keyOf = (option: Option): string => `${option.subject} ${option.theme ?? ''}`;

/** What one disagrees with, and why. Results against which nothing can be done say so. */
export function AppealForm({
  cohortId,
  options,
  onClose,
}: {
  cohortId: string;
  options: readonly Option[];
  onClose: () => void;
}) {
  const t = useTexts(resultsTexts);
  const common = useTexts(commonTexts);
  const shell = useTexts(shellTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const possible = options.filter((option) => option.possible);
  const [chosen, setChosen] = useState(possible[0] ? keyOf(possible[0]) : '');
  const [grounds, setGrounds] = useState('');
  const [tried, setTried] = useState(false);
  const appeal = useOpenAppeal(cohortId, onClose);
  const option = possible.find((candidate) => keyOf(candidate) === chosen);
  const submit = (): void => {
    setTried(true);
    if (option && grounds.trim() !== '')
      appeal.run({ subject: option.subject, theme: option.theme, grounds });
  };
  return (
    <FormColumn onSubmit={submit}>
      <fieldset className={styles.radios}>
        <legend>{t('appeal-subject')}</legend>
        {options.map((candidate) => (
          <label key={keyOf(candidate)} className={`${styles.radio} ${candidate.possible ? '' : styles.off}`}>
            <input
              type="radio"
              name="subject"
              disabled={!candidate.possible}
              checked={keyOf(candidate) === chosen}
              onChange={() => setChosen(keyOf(candidate))}
            />
            <span>
              {t(ruleWord(candidate.subject))}
              {candidate.theme === null ? '' : ` · ${t('appeal-theme')} ${candidate.theme}`}
              <span className={styles.soft}>
                {' '}
                {candidate.problems[0]
                  ? pick(candidate.problems[0])
                  : common('until-date', { date: formatDate(candidate.until, language) })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        label={t('grounds')}
        hint={t('grounds-hint')}
        fault={tried && grounds.trim() === '' ? shell('fill-in', { field: t('grounds') }) : undefined}
      >
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            value={grounds}
            maxLength={2000}
            autoSize={{ minRows: 4, maxRows: 16 }}
            onChange={(event) => setGrounds(event.target.value)}
          />
        )}
      </Field>
      <ActionFeedback action={appeal} />
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" disabled={!option} loading={appeal.isRunning}>
          {t('send-appeal')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </FormColumn>
  );
}
