import Button from 'antd/es/button';
import { useState } from 'react';
import { certificationDeskTexts } from '@tisheng/messages/pages/certification-desk.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Notice } from '../../../components/notice.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useIssueCertificates } from '../api/issue-certificates.js';

/** The button that issues the certificates of a cohort, the step before it, and what came of it. */
export function useIssueDesk(cohortId: string) {
  const t = useTexts(certificationDeskTexts);
  const pick = useBilingual();
  const [isAsking, setAsking] = useState(false);
  const issue = useIssueCertificates(cohortId);
  const { value } = issue;
  const run = async (): Promise<void> => {
    const outcome = await issue.runAndWait();
    if (outcome?.done) setAsking(false);
  };
  const button = (
    <Button type="primary" onClick={() => setAsking(true)}>
      {t('issue')}
    </Button>
  );
  const drawer = (
    <DecisionDrawer
      title={t('issue-title')}
      open={isAsking}
      onClose={() => setAsking(false)}
      submitLabel={t('issue')}
      action={issue}
      onSubmit={() => void run()}
    >
      <p>{t('issue-text')}</p>
    </DecisionDrawer>
  );
  const answer = value ? (
    <Notice
      tone={value.blocked.length > 0 ? 'attention' : 'ok'}
      live
      title={t('issued', { issued: value.issued, proofs: value.proofsIssued })}
    >
      {value.firstNumber && value.lastNumber ? (
        <div className="tabular">{t('numbers', { first: value.firstNumber, last: value.lastNumber })}</div>
      ) : null}
      {value.blocked.length > 0 ? (
        <>
          {t('blocked')}
          <ul style={{ margin: '4px 0 0', paddingInlineStart: '1.2em' }}>
            {value.blocked.map(({ problem, learners }) => (
              <li key={`${problem.code} ${problem.zh}`}>
                {t('blocked-count', { count: learners })}
                {pick(problem)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  ) : null;
  return { button, drawer, answer };
}
