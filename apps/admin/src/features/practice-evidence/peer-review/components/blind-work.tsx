import type { ReactNode } from 'react';
import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { FileList } from '../../../../components/file-list.js';
import { Panel } from '../../../../components/panel.js';
import { WorkText } from '../../../../components/work-text.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { BlindReview } from '../api/peer-review.js';
import styles from './peer-review.module.css';

/** A work as a colleague reads it: no names, files under numbers. */
export function BlindWork({ review }: { review: BlindReview }) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  const files = review.files.map(({ place, ending, bytes, mediaType }) => ({
    id: String(place),
    name: t('file', { place: place + 1, ending }),
    sizeBytes: bytes,
    mediaType,
  }));
  const pathOf = (key: string): string => `/peer-reviews/${review.id}/files/${key}`;
  return (
    <Panel title={t('the-work')}>
      <div className={styles.stack}>
        <details className={styles.task}>
          <summary>{t('task')}</summary>
          <p className={styles.prose}>{pick({ zh: review.taskZh, en: review.taskEn })}</p>
        </details>
        <Part title={t('topic')}>{review.topic}</Part>
        {review.text ? (
          <WorkText text={review.text} pathOf={(fileId) => `${pathOf(fileId)}/preview`} />
        ) : null}
        {files.length > 0 ? (
          <Part title={t('files')}>
            <FileList
              files={files}
              pathsOf={({ id }) => ({ preview: `${pathOf(id)}/preview`, save: pathOf(id) })}
            />
          </Part>
        ) : null}
        {review.links.length > 0 ? (
          <Part title={t('links')}>
            <ul className={styles.plain}>
              {review.links.map((link) => (
                <li key={link}>
                  {/^https?:\/\//i.test(link) ? (
                    <a href={link} target="_blank" rel="noreferrer">
                      {link}
                    </a>
                  ) : (
                    link
                  )}
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
        <p className={styles.soft}>{t('blind')}</p>
      </div>
    </Panel>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      {children}
    </section>
  );
}
