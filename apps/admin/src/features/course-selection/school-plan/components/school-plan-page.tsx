import { useQuery } from '@tanstack/react-query';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Loaded } from '../../../../components/loaded.js';
import { PageHeader } from '../../../../components/page-header.js';
import { EmptyState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { useReopenSchoolPlan } from '../api/reopen-school-plan.js';
import { schoolPlanQuery, type SchoolPlan } from '../api/school-plan.js';
import { SchoolPlanEditor } from './school-plan-editor.js';
import { SchoolPlanReading, SchoolPlanStanding } from './school-plan-reading.js';
import styles from './school-plan.module.css';

/** The plan of one's own school: to be written while it is a draft, else to be read, printed and opened again. */
export function SchoolPlanPage({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(schoolPlanTexts);
  return (
    <Loaded query={useQuery(schoolPlanQuery(cohortId, unitId))}>
      {({ schoolPlan: plan }) => {
        if (!plan) {
          return (
            <>
              <PageHeader title={t('title')} />
              <EmptyState title={t('no-school')} hint={t('no-school-hint')} />
            </>
          );
        }
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
          <span className={`${styles.line} ${styles.screenOnly}`}>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('print')}
            </Button>
            {isApproved && may('reopenSchoolPlan') ? (
              <Button onClick={() => setReopening(true)}>{t('change')}</Button>
            ) : null}
          </span>
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
