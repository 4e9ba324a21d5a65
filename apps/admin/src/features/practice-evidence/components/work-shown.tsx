import { Facts } from '../../../components/facts.js';
import { FileList } from '../../../components/file-list.js';
import { WorkText } from '../../../components/work-text.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme, Submission } from '../api/my-themes.js';

type Version = Pick<Submission, 'topicPosition' | 'ownTopic' | 'text' | 'links' | 'files'>;

/** A version of a work as it was handed in; nothing can be changed. */
export function WorkShown({ work, topics }: { work: Version; topics: MyTheme['topics'] }) {
  const t = useTexts(practiceTexts);
  const pick = useBilingual();
  const topic = topics.find(({ position }) => position === work.topicPosition);
  const files = work.files.map(({ bytes, ...file }) => ({ ...file, sizeBytes: bytes }));
  return (
    <Facts
      entries={[
        [t('topic'), topic ? pick(topic) : work.ownTopic],
        [t('text'), work.text ? <WorkText text={work.text} /> : null],
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
        [t('files'), files.length > 0 ? <FileList files={files} /> : null],
      ]}
    />
  );
}
