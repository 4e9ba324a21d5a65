import Input from 'antd/es/input';
import { useState } from 'react';
import { questionTexts } from '@tisheng/messages/pages/questions.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Field } from '../../../../components/field.js';
import { FileUploader, type UploadedFile } from '../../../../components/file-uploader.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAskQuestion } from '../api/ask-question.js';

interface AskFormProps {
  readonly cohortId: string;
  readonly themes: readonly (readonly [theme: string, title: string])[];
  readonly onClose: () => void;
  readonly onAsked: (questionId: string) => void;
}

/** A new question. */
export function AskForm({ cohortId, themes, onClose, onAsked }: AskFormProps) {
  const t = useTexts(questionTexts);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [theme, setTheme] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const ask = useAskQuestion((questionId) => {
    onClose();
    onAsked(questionId);
  });
  return (
    <DecisionDrawer
      title={t('ask-title')}
      open
      onClose={onClose}
      submitLabel={t('ask')}
      action={{ ...ask, isRunning: ask.isRunning || isBusy }}
      onSubmit={() =>
        ask.run({
          cohortId,
          question: {
            title,
            text,
            theme: theme === '' ? null : Number(theme),
            fileIds: files.map(({ id }) => id),
          },
        })
      }
    >
      <TextField
        label={t('field-title')}
        hint={t('field-title-hint')}
        value={title}
        onChange={setTitle}
        maxLength={80}
      />
      <SelectField
        label={t('field-theme')}
        value={theme}
        none={t('no-theme')}
        choices={themes}
        onChange={setTheme}
      />
      <Field label={t('field-text')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            rows={5}
            maxLength={3000}
            showCount
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <FileUploader value={files} onChange={setFiles} onBusyChange={setBusy} max={9} label={t('add-files')} />
    </DecisionDrawer>
  );
}
