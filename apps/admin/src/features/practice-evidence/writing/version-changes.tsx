import { compareTexts, shareKept } from '@tisheng/domain-rules/practice-evidence/work-text/compare-texts.js';
import { wordsOf } from '@tisheng/domain-rules/practice-evidence/work-text/parse-work-text.js';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { formatShare } from '../../../lib/format.js';
import { useTexts } from '../../../lib/texts.js';
import styles from './writing.module.css';

/** One version, as far as two are compared. */
export interface ComparedVersion {
  readonly topic: string;
  readonly text: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** How one version became the next: words taken out and put in, topic, files. */
export function VersionChanges({ before, after }: { before: ComparedVersion; after: ComparedVersion }) {
  const t = useTexts(writingTexts);
  const changes = compareTexts(wordsOf(before.text), wordsOf(after.text));
  const isSame = changes.every(({ kind }) => kind === 'kept');
  const namesOf = (files: ComparedVersion['files'], others: ComparedVersion['files']): string =>
    files
      .filter(({ id }) => !others.some((other) => other.id === id))
      .map(({ name }) => name)
      .join('、');
  const [added, removed] = [namesOf(after.files, before.files), namesOf(before.files, after.files)];
  return (
    <div className={styles.changes}>
      {before.topic === after.topic ? null : (
        <p className={styles.soft}>{t('topic-changed', { before: before.topic, after: after.topic })}</p>
      )}
      {added ? <p className={styles.soft}>{t('files-added', { names: added })}</p> : null}
      {removed ? <p className={styles.soft}>{t('files-removed', { names: removed })}</p> : null}
      {isSame ? (
        <p className={styles.soft}>{t('nothing-changed')}</p>
      ) : (
        <>
          <p className={styles.soft}>
            <span className={styles.keyRemoved}>{t('removed')}</span>{' '}
            <span className={styles.keyAdded}>{t('added')}</span>{' '}
            {t('share-kept', { share: formatShare(shareKept(changes)) })}
          </p>
          <p className={styles.changed}>
            {changes.map(({ kind, text }, at) => {
              if (kind === 'kept') return <span key={at}>{text}</span>;
              const Mark = kind === 'removed' ? 'del' : 'ins';
              return <Mark key={at}>{text}</Mark>;
            })}
          </p>
        </>
      )}
    </div>
  );
}
