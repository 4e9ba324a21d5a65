import { useState } from 'react';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { FormColumn } from '../../../../components/field.js';
import { FormDrawer } from '../../../../components/form-drawer.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useChangeSuggestedTopic } from '../api/change-suggested-topic.js';
import { useSuggestTopic } from '../api/suggest-topic.js';

/** A suggestion being worded; without an id it is a new one. */
export interface SuggestionEdited {
  readonly id: string | null;
  readonly theme: number;
  readonly words: string;
}

interface SuggestionDrawerProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly workshopId: string | null;
  readonly themes: readonly (readonly [theme: number, title: string])[];
  readonly edited: SuggestionEdited;
  readonly onClose: () => void;
}

/** Words a topic: a new one, or one that stands. */
export function SuggestionDrawer(props: SuggestionDrawerProps) {
  const { cohortId, unitId, workshopId, themes, edited, onClose } = props;
  const t = useTexts(topicTexts);
  const [theme, setTheme] = useState(edited.theme);
  const [words, setWords] = useState(edited.words);
  const suggest = useSuggestTopic(cohortId, unitId, onClose);
  const change = useChangeSuggestedTopic(cohortId, unitId, onClose);
  const isNew = edited.id === null;
  return (
    <FormDrawer
      title={isNew ? t('add-suggestion') : t('change-suggestion')}
      open
      onClose={onClose}
      formId="suggestion"
      submitLabel={isNew ? t('send-suggestion') : t('save-suggestion')}
      isRunning={suggest.isRunning || change.isRunning}
    >
      <FormColumn
        id="suggestion"
        onSubmit={() => {
          if (edited.id === null) suggest.run({ workshopId, theme, words });
          else change.run({ suggestionId: edited.id, words });
        }}
      >
        {isNew ? (
          <SelectField
            label={t('theme')}
            value={String(theme)}
            choices={themes.map(([number, title]) => [
              String(number),
              t('theme-line', { theme: number, title }),
            ])}
            onChange={(value) => setTheme(Number(value))}
          />
        ) : null}
        <TextField
          label={t('suggestion-words')}
          hint={isNew ? t('suggestion-words-hint') : t('change-hint')}
          value={words}
          maxLength={60}
          onChange={setWords}
        />
        <ActionFeedback action={isNew ? suggest : change} />
      </FormColumn>
    </FormDrawer>
  );
}
