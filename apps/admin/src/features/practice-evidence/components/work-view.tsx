import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { FileList } from '../../../components/file-list.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { StateTag, ToneTag } from '../../../components/state-tag.js';
import { WorkText } from '../../../components/work-text.js';
import { formatInstant, formatPoints, formatShare } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import type { WorkToReview } from '../api/submissions-to-review.js';
import type { RubricShown } from '../peer-review/api/peer-review.js';
import { MarksTold } from '../peer-review/components/marks-told.js';
import { WorkOfSubmission } from '../works/components/work-of-submission.js';
import { VersionChanges } from '../writing/version-changes.js';
import styles from './review-desk.module.css';

/** A work as it was handed in: topic, text, files, and what earlier reviews said. */
export function WorkView({ work, rubric }: { work: WorkToReview; rubric: RubricShown | undefined }) {
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
        {submission.likeness ? <Likeness likeness={submission.likeness} /> : null}
        <Section title={t('topic')}>{work.topic}</Section>
        {work.isWork ? <WorkOfSubmission submissionId={submission.id} files={submission.files} /> : null}
        <Section title={t('work-text')}>
          <WorkText text={submission.text} />
        </Section>
        {submission.files.length > 0 ? (
          <Section title={t('files')}>
            <FileList files={submission.files.map(({ bytes, ...file }) => ({ ...file, sizeBytes: bytes }))} />
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
                <MarksTold marks={review.marks} rubric={rubric} />
              </div>
            ))}
          </Section>
        ) : null}
        {submission.returnedVersions.length > 0 ? (
          <Section title={t('earlier-versions')}>
            <EarlierVersions work={work} />
          </Section>
        ) : null}
      </div>
    </Panel>
  );
}

/** Another work has much of the same text: a person has found this one to be the copy, or nobody has looked yet. */
function Likeness({ likeness }: { likeness: NonNullable<WorkToReview['submission']['likeness']> }) {
  const t = useTexts(practiceDeskTexts);
  const maySee = useMay()('similarPair');
  // Both desks that may read pairs have them at the same place below their own address.
  const [, area = ''] = useLocation().pathname.split('/');
  const { isCopy, share, reason, pairId } = likeness;
  return (
    <Notice
      tone={isCopy ? 'wrong' : 'attention'}
      title={isCopy ? t('found-copy') : t('looks-alike-share', { share: formatShare(share) })}
      action={maySee ? <Link to={`/${area}/similar-works/${pairId}`}>{t('side-by-side')}</Link> : undefined}
    >
      {isCopy ? t('found-copy-grounds', { reason: reason ?? '' }) : t('looks-alike-hint')}
    </Notice>
  );
}

/** What was returned, as it was, and what has changed since. */
function EarlierVersions({ work }: { work: WorkToReview }) {
  const t = useTexts(practiceDeskTexts);
  const language = useLanguage();
  const { submission } = work;
  const last = submission.returnedVersions.at(-1);
  const topicOf = (ownTopic: string | null | undefined): string => ownTopic ?? work.topic;
  return (
    <>
      {last && submission.state !== 'RETURNED' ? (
        <details className={styles.version} open>
          <summary>{t('changed-since', { version: last.version })}</summary>
          <VersionChanges
            before={{ ...last, topic: topicOf(last.ownTopic) }}
            after={{ ...submission, topic: work.topic }}
          />
        </details>
      ) : null}
      {submission.returnedVersions.toReversed().map((version) => (
        <details key={version.version} className={styles.version}>
          <summary>
            {t('handed-in', {
              time: formatInstant(version.submittedAt, language),
              version: version.version,
            })}
          </summary>
          <WorkText text={version.text} />
          <FileList files={version.files.map(({ bytes, ...file }) => ({ ...file, sizeBytes: bytes }))} />
        </details>
      ))}
    </>
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
