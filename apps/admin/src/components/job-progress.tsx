import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, useRef, type ReactNode } from 'react';
import { jobKindLabel } from '@tisheng/messages/job-kinds.js';
import { jobTexts } from '@tisheng/messages/pages/jobs.js';
import {
  backgroundJobQuery,
  isUnderWay,
  resultOf,
  useAnnounceJob,
  useCancelJob,
  useRetryJob,
  type BackgroundJobShown,
  type JobResultShown,
} from '../lib/background-jobs.js';
import { useBilingual } from '../lib/language.js';
import { useTexts } from '../lib/texts.js';
import { ActionFeedback } from './action-feedback.js';
import styles from './job-progress.module.css';
import { Loaded } from './loaded.js';
import { Notice } from './notice.js';
import { ProblemList } from './problem-list.js';

interface JobProgressProps {
  readonly jobId: string;
  /** Called once when the work is done, with its counts and ids by name; not when it came to nothing. */
  readonly onDone?: (result: JobResultShown) => void;
  /** Instead of the plain words that it is done. */
  readonly renderDone?: (result: JobResultShown) => ReactNode;
}

/**
 * Long work as it advances: its bar, how to stop it, what came of it, and how to have it done anew. Survives a reload as
 * long as the page keeps the id, for instance in its address.
 */
export function JobProgress({ jobId, onDone, renderDone }: JobProgressProps) {
  const query = useQuery(backgroundJobQuery(jobId));
  const announceJob = useAnnounceJob();
  const job = query.data?.backgroundJob;
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!job || isUnderWay(job) || told.current === `${job.id} ${job.finishedAt ?? ''}`) return;
    told.current = `${job.id} ${job.finishedAt ?? ''}`;
    announceJob();
    if (job.state === 'DONE') onDone?.(resultOf(job));
  });
  return (
    <Loaded query={query}>
      {({ backgroundJob }) => <Shown job={backgroundJob} renderDone={renderDone} />}
    </Loaded>
  );
}

function Shown({ job, renderDone }: { job: BackgroundJobShown; renderDone: JobProgressProps['renderDone'] }) {
  const t = useTexts(jobTexts);
  const pick = useBilingual();
  const cancel = useCancelJob();
  const retry = useRetryJob();
  const again = job.mayRetry ? (
    <Button size="small" loading={retry.isRunning} onClick={() => retry.run(job.id)}>
      {t('retry')}
    </Button>
  ) : null;
  const title = `${pick(jobKindLabel(job.kind))}${job.subject ? ` · ${job.subject}` : ''}`;
  return (
    <div className={styles.job}>
      {isUnderWay(job) ? (
        <>
          <div className={styles.head}>
            <span className={styles.title}>{title}</span>
            {job.isStopping ? <span className={styles.soft}>{t('stopping')}</span> : null}
            {job.mayCancel ? (
              <Button size="small" loading={cancel.isRunning} onClick={() => cancel.run(job.id)}>
                {t('cancel')}
              </Button>
            ) : null}
          </div>
          <JobBar job={job} label={title} />
          <p className={styles.soft}>{job.state === 'WAITING' ? t('waiting-hint') : t('leave-hint')}</p>
        </>
      ) : null}
      {job.state === 'DONE'
        ? (renderDone?.(resultOf(job)) ?? (
            <Notice tone="ok" live title={title}>
              {t('done-hint')}
            </Notice>
          ))
        : null}
      {job.state === 'REFUSED' ? (
        <>
          <Notice tone="wrong" title={title} action={again}>
            {t('refused-hint')}
          </Notice>
          <ProblemList problems={job.problems} />
        </>
      ) : null}
      {job.state === 'FAILED' ? (
        <Notice tone="wrong" live title={title} action={again}>
          {t('failed-hint', { id: job.id })}
        </Notice>
      ) : null}
      {job.state === 'CANCELLED' ? (
        <Notice tone="neutral" live title={title} action={again}>
          {t('cancelled-hint')}
        </Notice>
      ) : null}
      <ActionFeedback action={cancel} />
      <ActionFeedback action={retry} />
    </div>
  );
}

/** The bar alone, with the numbers beside it; told to readers who do not see it. */
export function JobBar({
  job,
  label,
}: {
  job: Pick<BackgroundJobShown, 'done' | 'total' | 'state'>;
  label: string;
}) {
  const t = useTexts(jobTexts);
  const isKnown = job.total > 0;
  const words = isKnown
    ? t('progress-of', { done: job.done, total: job.total })
    : t(job.state === 'WAITING' ? 'WAITING' : 'progress-unknown');
  return (
    <div className={styles.measure}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuetext={words}
        {...(isKnown ? { 'aria-valuemin': 0, 'aria-valuemax': job.total, 'aria-valuenow': job.done } : {})}
      >
        <div
          className={isKnown ? styles.fill : styles.unknown}
          style={isKnown ? { width: `${Math.min(job.done / job.total, 1) * 100}%` } : {}}
        />
      </div>
      <span className={styles.numbers}>{words}</span>
    </div>
  );
}
