import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { TraineeTable } from '../../../features/exchange/components/trainee-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

/** Learners of the institution. */
export function TraineesPage() {
  const t = useTexts(institutionTexts);
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('trainees-title')} description={t('trainees-lead')} />
      <Panel flush>
        <TraineeTable cohortId={useCohort().id} search={filter('search')} onSearch={setFilter('search')} />
      </Panel>
    </>
  );
}
