import { useInfiniteQuery } from '@tanstack/react-query';
import { scoringDeskTexts } from '@tisheng/messages/pages/scoring-desk.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { institutionAppealsQuery } from '../../../features/scoring/api/institution-appeals.js';
import { APPEAL_STATES, AppealDesk } from '../../../features/scoring/components/appeal-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';

/** Appeals against results of the institution. */
export function InstitutionAppealsPage() {
  const t = useTexts(scoringDeskTexts);
  const { filter, setFilter } = useFilters();
  const state = oneOf(APPEAL_STATES, filter('state'));
  const query = useInfiniteQuery(institutionAppealsQuery(useCohort().id, state));
  const list = useList(query, ({ institutionAppeals }) => institutionAppeals);
  return (
    <>
      <PageHeader title={t('appeals-title')} description={t('appeals-lead')} />
      <Panel flush>
        <AppealDesk list={list} state={state} onState={setFilter('state')} />
      </Panel>
    </>
  );
}
