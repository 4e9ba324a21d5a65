import Input from 'antd/es/input';
import { MAX_TOPIC_LENGTH } from '@tisheng/domain-rules/practice-evidence/may-submit.js';
import { topicKey, type TopicKey } from '@tisheng/domain-rules/practice-evidence/topics/topic-key.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { topicTexts } from '@tisheng/messages/pages/topics.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme } from '../api/my-themes.js';
import styles from './theme-page.module.css';

interface TopicChoiceProps {
  readonly theme: MyTheme;
  /** Key of the topic taken; null for a topic of one's own, and before one is. */
  readonly topic: string | null;
  readonly ownTopic: string;
  readonly isOwn: boolean;
  readonly onChange: (topic: TopicKey | null, ownTopic: string) => void;
}

interface TopicGroup {
  readonly title: string;
  readonly topics: readonly { readonly key: TopicKey; readonly words: string; readonly note?: string }[];
}

/** One of the topics suggested, by who suggests them, or one of the teacher's own. */
export function TopicChoice({ theme, topic, ownTopic, isOwn, onChange }: TopicChoiceProps) {
  const t = useTexts(practiceTexts);
  const groups = useTopicGroups(theme);
  return (
    <fieldset className={styles.radios}>
      <legend>{t('topic')}</legend>
      {groups.map(({ title, topics }) => (
        <div key={title} className={styles.topicGroup}>
          {groups.length > 1 ? <span className={styles.topicTitle}>{title}</span> : null}
          {topics.map(({ key, words, note }) => (
            <label key={key} className={styles.radio}>
              <input
                type="radio"
                name="topic"
                checked={topic === key}
                onChange={() => onChange(key, ownTopic)}
              />
              <span>
                {words}
                {note ? <span className={styles.soft}> · {note}</span> : null}
              </span>
            </label>
          ))}
        </div>
      ))}
      {groups.length > 0 ? (
        <label className={styles.radio}>
          <input type="radio" name="topic" checked={isOwn} onChange={() => onChange(null, ownTopic)} />
          <span>{t('own-topic')}</span>
        </label>
      ) : null}
      {isOwn || groups.length === 0 ? (
        <Input
          aria-label={t('own-topic')}
          placeholder={t('own-topic-hint')}
          value={ownTopic}
          maxLength={MAX_TOPIC_LENGTH}
          onChange={(event) => onChange(null, event.target.value)}
        />
      ) : null}
    </fieldset>
  );
}

/** The topics in groups: the programme's, the leader's, each office's; one that was withdrawn stays with who has it. */
function useTopicGroups({ topics, suggestedTopics, submission }: MyTheme): TopicGroup[] {
  const t = useTexts(topicTexts);
  const pick = useBilingual();
  const groups: TopicGroup[] = [];
  if (topics.length > 0) {
    groups.push({
      title: t('of-policy'),
      topics: topics.map(({ position, zh, en }) => ({ key: `p${position}`, words: pick({ zh, en }) })),
    });
  }
  const sources = new Set(suggestedTopics.map(({ suggestedBy }) => suggestedBy));
  for (const name of sources) {
    const own = suggestedTopics.filter(({ suggestedBy }) => suggestedBy === name);
    groups.push({
      title: own[0]?.byWorkshop ? t('of-workshop', { name }) : t('of-office', { name }),
      topics: own.map(({ id, words }) => ({ key: `s${id}`, words })),
    });
  }
  const taken = topicKey({ position: null, suggestionId: submission?.topicSuggestionId ?? null });
  if (taken && !suggestedTopics.some(({ id }) => taken === `s${id}`)) {
    const kept = { key: taken, words: submission?.ownTopic ?? '', note: t('withdrawn-kept') };
    groups.push({ title: t('withdrawn-kept'), topics: [kept] });
  }
  return groups;
}
