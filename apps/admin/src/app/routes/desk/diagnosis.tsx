import { useQuery } from '@tanstack/react-query';
import { officeTexts } from '@tisheng/messages/pages/office.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { diagnosisSummaryQuery } from '../../../features/diagnostic-assessment/api/diagnosis-summary.js';
import { DiagnosisSummaryView } from '../../../features/diagnostic-assessment/components/diagnosis-summary.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

/** What the pre-tests below a unit say together. */
export function DiagnosisPage() {
  const t = useTexts(officeTexts);
  const query = useQuery(diagnosisSummaryQuery(useCohort().id, useUnitId()));
  return (
    <>
      <PageHeader title={t('diagnosis-title')} description={t('diagnosis-lead')} />
      <Loaded query={query}>
        {({ diagnosisSummary }) => <DiagnosisSummaryView summary={diagnosisSummary} />}
      </Loaded>
    </>
  );
}
