import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { feeTexts } from '@tisheng/messages/pages/fees.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { JobProgress } from '../../../components/job-progress.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { useTexts } from '../../../lib/texts.js';
import { useIssueFeeStatements } from '../api/issue-fee-statements.js';
import { openFeesQuery } from '../api/open-fees.js';
import { formatYuan } from './yuan.js';

interface OpenFeesProps {
  readonly cohortId: string;
  /** Job that issues statements, kept in the address; empty when there is none. */
  readonly jobId: string;
  readonly onJob: (jobId: string) => void;
}

/** What would be issued now, and the step that issues it. */
export function OpenFees({ cohortId, jobId, onJob }: OpenFeesProps) {
  const t = useTexts(feeTexts);
  const queries = useQueryClient();
  const query = useQuery(openFeesQuery(cohortId));
  const [isAsking, setAsking] = useState(false);
  const issue = useIssueFeeStatements(cohortId);
  const run = async (): Promise<void> => {
    const outcome = await issue.runAndWait();
    if (!outcome?.done) return;
    setAsking(false);
    onJob(outcome.value);
  };
  return (
    <Panel title={t('open-title')}>
      {jobId ? (
        <JobProgress
          key={jobId}
          jobId={jobId}
          onDone={() => void queries.invalidateQueries({ queryKey: ['fees'] })}
        />
      ) : null}
      <Loaded query={query}>
        {({ openFees }) => {
          const { charges, chargedFen, credits, creditedFen, withoutInstitution } = openFees;
          const lines = (
            <>
              {charges > 0 ? (
                <p>{t('open-charges', { count: charges, yuan: formatYuan(chargedFen) })}</p>
              ) : null}
              {credits > 0 ? (
                <p>{t('open-credits', { count: credits, yuan: formatYuan(creditedFen) })}</p>
              ) : null}
            </>
          );
          return (
            <>
              {charges + credits === 0 ? <p>{t('open-nothing')}</p> : lines}
              {withoutInstitution > 0 ? (
                <Notice tone="attention">
                  {t('open-without-institution', { count: withoutInstitution })}
                </Notice>
              ) : null}
              {charges + credits > 0 ? (
                <Button type="primary" onClick={() => setAsking(true)}>
                  {t('issue')}
                </Button>
              ) : null}
              <DecisionDrawer
                title={t('issue-title')}
                open={isAsking}
                onClose={() => setAsking(false)}
                submitLabel={t('issue')}
                action={issue}
                onSubmit={() => void run()}
              >
                {lines}
                <Notice tone="neutral">{t('issue-effect')}</Notice>
              </DecisionDrawer>
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
