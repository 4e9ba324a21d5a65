import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined';
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import {
  withOption,
  withOptionMoved,
  withoutOption,
  withOptionText,
} from '@tisheng/domain-rules/diagnostic-assessment/editing/edit-question.js';
import { OPTION_COUNTS } from '@tisheng/domain-rules/diagnostic-assessment/question-can-be-scored.js';
import type { Question } from '@tisheng/reference-data/instrument/instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './editing.module.css';
import { OptionKey } from './option-key.js';

interface OptionRowsProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly faultAt: (field: string) => string | undefined;
}

/** The options in the order shown: words in both languages, what makes each right, and their places. */
export function OptionRows({ question, onChange, faultAt }: OptionRowsProps) {
  const t = useTexts(instrumentEditorTexts);
  const { least, most } = OPTION_COUNTS[question.kind];
  const { options } = question;
  return (
    <fieldset className={styles.options}>
      <legend>{t('options')}</legend>
      {options.map(({ code, text }, at) => {
        const shown = code.toUpperCase();
        return (
          <div key={`${code} ${at}`} className={styles.option}>
            <span className={styles.optionCode} aria-hidden>
              {shown}
            </span>
            <OptionKey question={question} at={at} onChange={onChange} />
            {(['zh', 'en'] as const).map((language) => {
              const fault = faultAt(`/options/${at}/text/${language}`);
              return (
                <div key={language} className={styles.optionText}>
                  <Input.TextArea
                    aria-label={t(`option-${language}`, { code: shown })}
                    aria-invalid={fault !== undefined}
                    status={fault ? 'error' : ''}
                    value={text[language]}
                    autoSize={{ minRows: 1, maxRows: 5 }}
                    onChange={(event) => onChange(withOptionText(question, at, language, event.target.value))}
                  />
                  {fault ? <span className={styles.fault}>{fault}</span> : null}
                </div>
              );
            })}
            <span className={styles.optionMoves}>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={t('move-up', { code: shown })}
                disabled={at === 0}
                onClick={() => onChange(withOptionMoved(question, at, -1))}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t('move-down', { code: shown })}
                disabled={at === options.length - 1}
                onClick={() => onChange(withOptionMoved(question, at, 1))}
              />
              <Button
                type="text"
                size="small"
                danger
                icon={<DeleteOutlined />}
                aria-label={t('remove-option', { code: shown })}
                disabled={options.length <= least}
                onClick={() => onChange(withoutOption(question, at))}
              />
            </span>
          </div>
        );
      })}
      {options.length < most ? (
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange(withOption(question))}>
          {t('add-option')}
        </Button>
      ) : null}
    </fieldset>
  );
}
