import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { accountTexts } from '@tisheng/messages/pages/accounts.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Figures } from '../../../components/figures.js';
import { CheckFilter } from '../../../components/filters.js';
import { JobProgress } from '../../../components/job-progress.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate, formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useCreateTeacherAccounts } from '../api/create-teacher-accounts.js';
import { usePrintFirstPasswords } from '../api/print-first-passwords.js';
import { teachersWithoutAccountQuery } from '../api/teachers-without-account.js';
import styles from './account-drawer.module.css';

interface TeacherAccountsProps {
  readonly unitId: string;
  /** The work that is under way, from the address; empty when there is none. */
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
}

/** Accounts for all teachers of a unit: how many have none, the work, and the slips to be printed. */
export function TeacherAccountsDesk({ unitId, jobId, onJob }: TeacherAccountsProps) {
  const t = useTexts(accountTexts);
  const queries = useQueryClient();
  const query = useQuery(teachersWithoutAccountQuery(unitId));
  return (
    <Loaded query={query}>
      {({ teachersWithoutAccount: counts, firstPasswordBatches }) => (
        <>
          <Panel>
            <Figures
              figures={[
                { label: t('without-account'), value: counts.withoutAccount, note: t('teachers-unit') },
                {
                  label: t('never-signed-in-teachers'),
                  value: counts.neverSignedIn,
                  note: t('teachers-unit'),
                },
              ]}
            />
            <Begin unitId={unitId} counts={counts} onJob={onJob} />
            {jobId === '' ? null : (
              <div style={{ marginTop: 16 }}>
                <JobProgress
                  key={jobId}
                  jobId={jobId}
                  onDone={() => void queries.invalidateQueries(teachersWithoutAccountQuery(unitId))}
                  renderDone={({ created = 0, renewed = 0 }) => (
                    <Notice tone="ok">
                      {t('bulk-done', { created: Number(created), renewed: Number(renewed) })}
                    </Notice>
                  )}
                />
              </div>
            )}
          </Panel>
          <div style={{ marginTop: 16 }}>
            <Slips batches={firstPasswordBatches} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Begin(props: {
  unitId: string;
  counts: { readonly withoutAccount: number; readonly neverSignedIn: number };
  onJob: (jobId: string) => void;
}) {
  const t = useTexts(accountTexts);
  const [again, setAgain] = useState(false);
  const create = useCreateTeacherAccounts();
  const { unitId, counts } = props;
  const begin = async (): Promise<void> => {
    const outcome = await create.runAndWait({ unitId, again });
    if (outcome?.done) props.onJob(outcome.value);
  };
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start', marginTop: 16 }}>
      {counts.neverSignedIn > 0 ? (
        <CheckFilter label={t('also-again')} value={again} onChange={setAgain} />
      ) : null}
      <ActionFeedback action={create} />
      <Button
        type="primary"
        loading={create.isRunning}
        disabled={counts.withoutAccount === 0 && !again}
        onClick={() => void begin()}
      >
        {t('begin-bulk')}
      </Button>
    </div>
  );
}

interface Batch {
  readonly id: string;
  readonly unitName: string;
  readonly accounts: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly downloadedAt?: string | null | undefined;
  readonly erasedAt?: string | null | undefined;
}

function Slips({ batches }: { batches: readonly Batch[] }) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const print = usePrintFirstPasswords();
  return (
    <Panel title={t('slips')}>
      <p style={{ marginTop: 0 }}>{t('slips-text')}</p>
      <ActionFeedback action={print} />
      {batches.length === 0 ? (
        <EmptyState title={t('no-slips')} hint={t('no-slips-hint')} />
      ) : (
        <ul className={styles.grants}>
          {batches.map((batch) => (
            <li key={batch.id} className={styles.batch}>
              <div>
                <strong>{t('slips-of', { unit: batch.unitName, count: batch.accounts })}</strong>
                <div className={styles.note}>
                  {batch.downloadedAt
                    ? t('printed-at', { date: formatInstant(batch.downloadedAt, language) })
                    : batch.erasedAt
                      ? t('erased-at', { date: formatDate(batch.erasedAt, language) })
                      : t('until-date', { date: formatInstant(batch.expiresAt, language) })}
                </div>
              </div>
              {batch.erasedAt ? null : (
                <Button type="primary" loading={print.isRunning} onClick={() => print.run(batch.id)}>
                  {t('print-slips')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
