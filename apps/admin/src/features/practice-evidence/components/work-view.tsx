import type { ReactNode } from 'react';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { Panel } from '../../../components/panel.js';
import { StateTag, ToneTag } from '../../../components/state-tag.js';
import { formatBytes, formatInstant, formatPoints } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { WorkToReview } from '../api/submissions-to-review.js';
import styles from './review-desk.module.css';

/** A work as it was handed in: topic, text, files, and what earlier reviews said. */
export function WorkView({ work }: { work: WorkToReview }) {
  const t = useTexts(practiceDeskTexts);
  const language = useLanguage();
  const { submission } = work;
  const title = language === 'zh' ? work.themeTitleZh : work.themeTitleEn;
  return (
    <Panel
      title={
        <>
          {work.teacherName} · {t('theme', { theme: work.theme })} {title}
        </>
      }
      extra={<StateTag lifecycle="submission" state={submission.state} />}
    >
      <div className={styles.form}>
        <div className={styles.soft}>
          {work.schoolName}
          {submission.submittedAt
            ? ` · ${t('handed-in', { time: formatInstant(submission.submittedAt, language), version: submission.version })}`
            : ''}{' '}
          {submission.late ? <ToneTag tone="attention">{t('late')}</ToneTag> : null}
        </div>
        <Section title={t('topic')}>{work.topic}</Section>
        <Section title={t('work-text')}>
          <p className={styles.text}>{submission.text}</p>
        </Section>
        {submission.files.length > 0 ? (
          <Section title={t('files')}>
            <ul className={styles.plain}>
              {submission.files.map((file) => (
                <li key={file.id}>
                  <a href={`/files/${file.id}`} target="_blank" rel="noreferrer">
                    {file.name}
                  </a>{' '}
                  <span className={styles.soft}>{formatBytes(file.bytes)}</span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {submission.links.length > 0 ? (
          <Section title={t('links')}>
            <ul className={styles.plain}>
              {submission.links.map((link) => (
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
          </Section>
        ) : null}
        {submission.reviews.length > 0 ? (
          <Section title={t('earlier-reviews')}>
            {submission.reviews.map((review) => (
              <div key={review.id} className={styles.review}>
                <span className={styles.soft}>
                  {t('review-of-version', {
                    version: review.version,
                    reviewer: review.reviewer ?? t('unknown-reviewer'),
                    time: formatInstant(review.reviewedAt, language),
                  })}
                </span>{' '}
                <StateTag lifecycle="submission" state={review.decision} />{' '}
                {review.score === null ? null : `${t('score')} ${formatPoints(review.score)}`}
                <p>{review.comment}</p>
              </div>
            ))}
          </Section>
        ) : null}
      </div>
    </Panel>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.section}>{title}</h3>
      {children}
    </section>
  );
}
