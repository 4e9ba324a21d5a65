import { Facts } from '../../../components/facts.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme, Submission } from '../api/my-themes.js';
import { FileList } from './file-list.js';
import styles from './theme-page.module.css';

type Version = Pick<Submission, 'topicPosition' | 'ownTopic' | 'text' | 'links' | 'files'>;

/** A version of a work as it was handed in; nothing can be changed. */
export function WorkShown({ work, topics }: { work: Version; topics: MyTheme['topics'] }) {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  const topic = topics.find(({ position }) => position === work.topicPosition);
  return (
    <Facts
      entries={[
        [t('topic'), topic ? pick(topic) : work.ownTopic],
        [t('text'), work.text ? <p className={styles.prose}>{work.text}</p> : null],
        [
          t('links'),
          work.links.length > 0
            ? work.links.map((link) => (
                <div key={link}>
                  <a href={link} target="_blank" rel="noreferrer">
                    {link}
                  </a>
                </div>
              ))
            : null,
        ],
        [t('files'), work.files.length > 0 ? <FileList files={work.files} /> : null],
      ]}
    />
  );
}
