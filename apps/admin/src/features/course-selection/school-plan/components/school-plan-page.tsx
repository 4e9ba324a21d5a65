import { useQuery } from '@tanstack/react-query';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { useReopenSchoolPlan } from '../api/reopen-school-plan.js';
import { schoolPlanQuery, type SchoolPlan } from '../api/school-plan.js';
import { fromApi } from '../plan-content.js';
import { DiagnosisBeside } from './diagnosis-beside.js';
import { HoursTable } from './hours-table.js';
import { SchoolPlanDocument } from './school-plan-document.js';
import { SchoolPlanEditor } from './school-plan-editor.js';
import { VersionList } from './version-list.js';
import styles from './school-plan.module.css';

/** The plan of one's own school: to be written while it is a draft, else to be read, printed and opened again. */
export function SchoolPlanPage({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(schoolPlanTexts);
  return (
    <Loaded query={useQuery(schoolPlanQuery(cohortId, unitId))}>
      {({ schoolPlan: plan }) => {
        if (!plan) return <EmptyState title={t('no-school')} hint={t('no-school-hint')} />;
        const isWritten = plan.state === null || plan.state === 'DRAFT' || plan.state === 'RETURNED';
        return isWritten ? (
          <SchoolPlanEditor cohortId={cohortId} plan={plan} />
        ) : (
          <SchoolPlanInReview cohortId={cohortId} plan={plan} />
        );
      }}
    </Loaded>
  );
}

function SchoolPlanInReview({ cohortId, plan }: { cohortId: string; plan: SchoolPlan }) {
  const t = useTexts(schoolPlanTexts);
  const may = useMay();
  const [reopening, setReopening] = useState(false);
  const reopen = useReopenSchoolPlan(cohortId, plan.schoolId, () => setReopening(false));
  const isApproved = plan.state === 'APPROVED';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={<SchoolPlanStanding plan={plan} />}
        actions={
          <>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('print')}
            </Button>
            {isApproved && may('reopenSchoolPlan') ? (
              <Button onClick={() => setReopening(true)}>{t('change')}</Button>
            ) : null}
          </>
        }
      />
      <SchoolPlanReading plan={plan} isOwn />
      {reopening ? (
        <DecisionDrawer
          title={t('change-title')}
          open
          onClose={() => setReopening(false)}
          submitLabel={t('change')}
          action={reopen}
          onSubmit={() => reopen.run(undefined)}
        >
          <p>{t('change-effect', { version: plan.approvedVersion ?? plan.version })}</p>
        </DecisionDrawer>
      ) : null}
    </>
  );
}

/** State, what it waits for and when it is due, in one line. */
export function SchoolPlanStanding({ plan }: { plan: SchoolPlan }) {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  const reviewers = plan.waitsFor
    .map((reviewer) => t(`reviewer-${ruleWord(reviewer)}`))
    .join(t('list-separator'));
  return (
    <span className={styles.line}>
      {plan.state === null ? (
        <ToneTag tone="neutral">{t('not-begun')}</ToneTag>
      ) : (
        <StateTag lifecycle="school-plan" state={plan.state} />
      )}
      {reviewers === '' ? null : <span>{t('waits-for', { reviewers })}</span>}
      {plan.overdue ? (
        <ToneTag tone="wrong">{t('is-overdue', { date: formatDate(plan.dueOn, language) })}</ToneTag>
      ) : plan.version === 0 && plan.required ? (
        <span>{t('due', { date: formatDate(plan.dueOn, language) })}</span>
      ) : null}
    </span>
  );
}

/** A plan to be read beside the diagnosis, with what was said of it. */
export function SchoolPlanReading({ plan, isOwn }: { plan: SchoolPlan; isOwn: boolean }) {
  const t = useTexts(schoolPlanTexts);
  const newest = plan.versions[0];
  // While it is under review or holds, what was handed in is read; a draft is nobody else's business.
  const content = fromApi(newest && plan.state !== null ? newest.content : plan.content);
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {plan.approvedVersion !== null && plan.approvedVersion !== newest?.version ? (
          <Notice tone="neutral">{t('holds-version', { version: plan.approvedVersion })}</Notice>
        ) : null}
        <Panel
          title={
            <>
              {plan.schoolName}
              {t('title')}
              {newest ? ` · ${t('version', { version: newest.version })}` : ''}
            </>
          }
        >
          <SchoolPlanDocument content={content} themes={plan.themes} />
        </Panel>
        <div className={styles.screenOnly}>
          <VersionList plan={plan} />
        </div>
      </div>
      <div className={styles.aside}>
        <DiagnosisBeside diagnosis={plan.diagnosis} isOwn={isOwn} />
        <HoursTable plan={plan} content={content} />
      </div>
    </div>
  );
}
