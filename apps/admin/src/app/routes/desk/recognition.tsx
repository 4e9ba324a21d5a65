import { recognitionTexts } from '@tisheng/messages/pages/recognition.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ClaimTable } from '../../../features/recognition/components/claim-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Claims for earlier training: the school attests, the county decides. */
export function RecognitionPage() {
  const t = useTexts(recognitionTexts);
  const may = useMay();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t(may('attestRecognition') ? 'school-lead' : 'office-lead')}
      />
      <Panel flush>
        <ClaimTable
          cohortId={cohortId}
          unitId={unitId}
          state={filter('state')}
          onState={setFilter('state')}
        />
      </Panel>
    </>
  );
}
