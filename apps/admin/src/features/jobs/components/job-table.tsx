import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { JOB_KIND_LABELS, jobKindLabel, jobResultLabel } from '@tisheng/messages/job-kinds.js';
import { jobTexts } from '@tisheng/messages/pages/jobs.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { CheckFilter, ChoiceFilter, Filters } from '../../../components/filters.js';
import { JobBar } from '../../../components/job-progress.js';
import { ListTable } from '../../../components/list-table.js';
import { EmptyState } from '../../../components/states.js';
import type { BackgroundJobState } from '../../../gql/graphql.js';
import {
  isUnderWay,
  useCancelJob,
  useRetryJob,
  type BackgroundJobShown,
} from '../../../lib/background-jobs.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { backgroundJobsQuery } from '../api/background-jobs.js';
import { JobStateTag } from './job-state-tag.js';
import styles from './job-table.module.css';

const CHOICES = {
  'under-way': ['WAITING', 'RUNNING'],
  DONE: ['DONE'],
  'came-to-nothing': ['REFUSED', 'FAILED', 'CANCELLED'],
} as const satisfies Record<string, readonly BackgroundJobState[]>;
type Choice = keyof typeof CHOICES;
const CHOICE_NAMES = Object.keys(CHOICES) as Choice[];

interface JobTableProps {
  /** Of the address: `state`, `kind`, `mine`. */
  readonly filter: (name: string) => string;
  readonly setFilter: (name: string) => (value: string) => void;
  readonly renderLink: (jobId: string, words: string) => ReactNode;
}

/** Long work within one's reach: how far it is, what came of it, and how to stop it or have it done anew. */
export function JobTable({ filter, setFilter, renderLink }: JobTableProps) {
  const t = useTexts(jobTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const state = oneOf(CHOICE_NAMES, filter('state'));
  const kind = filter('kind') || null;
  const mine = filter('mine') === '1';
  const list = useList(
    useInfiniteQuery(backgroundJobsQuery({ mine, states: state ? CHOICES[state] : null, kind })),
    ({ backgroundJobs }) => backgroundJobs,
  );
  const cancel = useCancelJob();
  const retry = useRetryJob();
  return (
    <>
      <div className={styles.feedback}>
        <ActionFeedback action={cancel} />
        <ActionFeedback action={retry} />
      </div>
      <ListTable<BackgroundJobShown>
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('none')} hint={t('none-hint')} />}
        tools={
          <Filters>
            <ChoiceFilter
              label={t('all-states')}
              name={t('state')}
              value={state}
              choices={CHOICE_NAMES.map((name) => [name, t(name)] as const)}
              onChange={setFilter('state')}
            />
            <ChoiceFilter
              label={t('all-kinds')}
              name={t('kind')}
              value={kind}
              choices={Object.entries(JOB_KIND_LABELS).map(([name, label]) => [name, pick(label)] as const)}
              onChange={setFilter('kind')}
            />
            <CheckFilter
              label={t('only-mine')}
              value={mine}
              onChange={(value) => setFilter('mine')(value ? '1' : '')}
            />
          </Filters>
        }
        columns={[
          {
            title: t('kind'),
            key: 'kind',
            render: (_, job) => (
              <div className={styles.kind}>
                {renderLink(job.id, pick(jobKindLabel(job.kind)))}
                {job.subject ? <small title={job.subject}>{job.subject}</small> : null}
              </div>
            ),
          },
          { title: t('state'), key: 'state', render: (_, job) => <JobStateTag job={job} /> },
          {
            title: t('outcome'),
            key: 'outcome',
            render: (_, job) =>
              isUnderWay(job) ? (
                <JobBar job={job} label={pick(jobKindLabel(job.kind))} />
              ) : (
                <Outcome job={job} />
              ),
          },
          { title: t('begun-by'), key: 'by', render: (_, { begunBy }) => begunBy },
          {
            title: t('begun-at'),
            key: 'begun',
            render: (_, { begunAt }) => formatInstant(begunAt, language),
          },
          {
            title: t('finished-at'),
            key: 'finished',
            render: (_, { finishedAt }) => (finishedAt ? formatInstant(finishedAt, language) : '—'),
          },
          {
            title: '',
            key: 'acts',
            render: (_, job) => (
              <>
                {job.mayCancel ? (
                  <Button size="small" disabled={cancel.isRunning} onClick={() => cancel.run(job.id)}>
                    {t('cancel')}
                  </Button>
                ) : null}
                {job.mayRetry ? (
                  <Button size="small" disabled={retry.isRunning} onClick={() => retry.run(job.id)}>
                    {t('retry')}
                  </Button>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** Counts in a line, or the first reason why it came to nothing. */
function Outcome({ job }: { job: BackgroundJobShown }) {
  const pick = useBilingual();
  const [first] = job.problems;
  const numbers = job.result.filter(({ number }) => number !== null);
  if (first) return <span className={styles.reason}>{pick(first)}</span>;
  if (numbers.length === 0) return <>—</>;
  return (
    <span className={styles.reason}>
      {numbers.map(({ name, number }) => `${pick(jobResultLabel(name))} ${number}`).join(' · ')}
    </span>
  );
}
