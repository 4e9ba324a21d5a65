import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { GRADES, MISSING_PARTS, ResultTable } from '../../../features/scoring/components/result-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Results of every teacher below a unit. */
export function ResultsPage() {
  const t = useTexts(scoringDeskTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('results-title')} />
      <Panel flush>
        <ResultTable
          filter={{
            cohortId,
            unitId,
            grade: oneOf(GRADES, filter('grade')),
            missing: oneOf(MISSING_PARTS, filter('missing')),
          }}
          onFilter={setFilter}
        />
      </Panel>
    </>
  );
}
