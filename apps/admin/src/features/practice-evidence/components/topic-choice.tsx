import Input from 'antd/es/input';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';
import styles from './theme-page.module.css';

interface TopicChoiceProps {
  readonly topics: MyTheme['topics'];
  /** Place of a suggested topic; null for a topic of one's own. */
  readonly position: number | null;
  readonly ownTopic: string;
  readonly onChange: (position: number | null, ownTopic: string) => void;
}

/** One of the suggested topics, or one of the teacher's own. */
export function TopicChoice({ topics, position, ownTopic, onChange }: TopicChoiceProps) {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  return (
    <fieldset className={styles.radios}>
      <legend>{t('topic')}</legend>
      {topics.map((topic) => (
        <label key={topic.position} className={styles.radio}>
          <input
            type="radio"
            name="topic"
            checked={position === topic.position}
            onChange={() => onChange(topic.position, ownTopic)}
          />
          <span>{pick(topic)}</span>
        </label>
      ))}
      {topics.length > 0 ? (
        <label className={styles.radio}>
          <input
            type="radio"
            name="topic"
            checked={position === null}
            onChange={() => onChange(null, ownTopic)}
          />
          <span>{t('own-topic')}</span>
        </label>
      ) : null}
      {position === null ? (
        <Input
          aria-label={t('own-topic')}
          placeholder={t('own-topic-hint')}
          value={ownTopic}
          maxLength={200}
          onChange={(event) => onChange(null, event.target.value)}
        />
      ) : null}
    </fieldset>
  );
}
