import CloudSyncOutlined from '@ant-design/icons/es/icons/CloudSyncOutlined';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { jobKindLabel } from '@tisheng/messages/job-kinds.js';
import { jobTexts } from '@tisheng/messages/pages/jobs.js';
import { JobBar } from '../../../components/job-progress.js';
import { isUnderWay, type BackgroundJobShown } from '../../../lib/background-jobs.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { myLatestJobsQuery } from '../api/background-jobs.js';
import { JobStateTag } from './job-state-tag.js';
import styles from './job-tray.module.css';

interface JobTrayProps {
  /** A link to the page of one job; to all of them for null. Closes the tray. */
  readonly renderLink: (jobId: string | null, words: ReactNode, close: () => void) => ReactNode;
}

/** In the top bar: what one has under way, and what of it ended lately; asked of the server, so that it survives a reload. */
export function JobTray({ renderLink }: JobTrayProps) {
  const t = useTexts(jobTexts);
  const { data } = useQuery(myLatestJobsQuery);
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: PointerEvent): void => {
      if (!holder.current?.contains(event.target as Node)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [open]);

  const jobs = data?.backgroundJobs.nodes ?? [];
  const underWay = jobs.filter(isUnderWay);
  const ended = jobs.filter((job) => !isUnderWay(job));
  const close = (): void => setOpen(false);
  return (
    <div ref={holder} className={styles.holder}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-label={underWay.length > 0 ? t('tray-running', { count: underWay.length }) : t('tray')}
        onClick={() => setOpen(!open)}
      >
        <CloudSyncOutlined style={{ fontSize: 20 }} aria-hidden />
        {underWay.length > 0 ? (
          <span className={styles.count} aria-hidden>
            {underWay.length}
          </span>
        ) : null}
      </button>
      {open ? (
        <section className={styles.tray} aria-label={t('tray')}>
          {underWay.length === 0 ? <p className={styles.soft}>{t('no-running')}</p> : null}
          <ul className={styles.list}>
            {underWay.map((job) => (
              <JobLine key={job.id} job={job} close={close} renderLink={renderLink} />
            ))}
          </ul>
          {ended.length > 0 ? <h2 className={styles.heading}>{t('just-finished')}</h2> : null}
          <ul className={styles.list}>
            {ended.slice(0, 5).map((job) => (
              <JobLine key={job.id} job={job} close={close} renderLink={renderLink} />
            ))}
          </ul>
          <div className={styles.all}>{renderLink(null, t('all-jobs'), close)}</div>
        </section>
      ) : null}
    </div>
  );
}

function JobLine({ job, close, renderLink }: { job: BackgroundJobShown; close: () => void } & JobTrayProps) {
  const pick = useBilingual();
  const kind = pick(jobKindLabel(job.kind));
  return (
    <li className={styles.job}>
      <div className={styles.words}>
        <span className={styles.kind}>
          {renderLink(job.id, kind, close)}
          {job.subject ? <span className={styles.subject}>{job.subject}</span> : null}
        </span>
        <JobStateTag job={job} />
      </div>
      {isUnderWay(job) ? <JobBar job={job} label={kind} /> : null}
    </li>
  );
}
