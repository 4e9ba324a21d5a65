import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { Panel } from '../../../components/panel.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyTheme, Submission } from '../api/my-themes.js';
import { VersionChanges, type ComparedVersion } from '../writing/version-changes.js';
import { WorkShown } from './work-shown.js';
import styles from './theme-page.module.css';

/** Versions that were returned, each as it was, and how each became the next. */
export function VersionHistory({ theme, submission }: { theme: MyTheme; submission: Submission }) {
  const t = useTexts(practiceTexts);
  const w = useTexts(writingTexts);
  const language = useLanguage();
  const pick = useBilingual();
  const topicOf = ({ topicPosition, ownTopic }: Pick<Submission, 'topicPosition' | 'ownTopic'>): string => {
    const topic = theme.topics.find(({ position }) => position === topicPosition);
    return topic ? pick(topic) : (ownTopic ?? '');
  };
  const compared = (
    version: Pick<Submission, 'topicPosition' | 'ownTopic' | 'text' | 'files'>,
  ): ComparedVersion => ({ topic: topicOf(version), text: version.text, files: version.files });
  const versions = submission.returnedVersions;
  const last = versions.at(-1);
  return (
    <Panel title={t('history')}>
      {last ? (
        <details className={styles.version} open={submission.state !== 'RETURNED'}>
          <summary>
            {w('what-changed')} · {w('changed-from', { before: last.version, after: submission.version })}
          </summary>
          <VersionChanges before={compared(last)} after={compared(submission)} />
        </details>
      ) : null}
      {versions.toReversed().map((version, at, all) => {
        const before = all[at + 1];
        return (
          <details key={version.version} className={styles.version}>
            <summary>
              {t('version', { version: version.version })} · {formatDate(version.submittedAt, language)}
            </summary>
            <WorkShown work={version} topics={theme.topics} />
            {before ? (
              <details className={styles.version}>
                <summary>
                  {w('what-changed')} ·{' '}
                  {w('changed-from', { before: before.version, after: version.version })}
                </summary>
                <VersionChanges before={compared(before)} after={compared(version)} />
              </details>
            ) : null}
          </details>
        );
      })}
    </Panel>
  );
}
