import { useInfiniteQuery } from '@tanstack/react-query';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { appealsQuery } from '../../../features/scoring/api/appeals.js';
import { APPEAL_STATES, AppealDesk } from '../../../features/scoring/components/appeal-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** Appeals of the teachers below a unit. */
export function AppealsPage() {
  const t = useTexts(scoringDeskTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { filter, setFilter } = useFilters();
  const state = oneOf(APPEAL_STATES, filter('state'));
  const list = useList(useInfiniteQuery(appealsQuery(cohortId, unitId, state)), ({ appeals }) => appeals);
  return (
    <>
      <PageHeader title={t('appeals-title')} description={t('appeals-lead')} />
      <Panel flush>
        <AppealDesk list={list} state={state} onState={setFilter('state')} />
      </Panel>
    </>
  );
}
