import { useInfiniteQuery } from '@tanstack/react-query';
import { feeTexts } from '@tisheng/messages/pages/fees.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { institutionFeeStatementsQuery } from '../../../features/fees/api/institution-fee-statements.js';
import {
  FEE_KINDS,
  FEE_STATES,
  FeeStatementTable,
} from '../../../features/fees/components/fee-statement-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';

/** What the payers owe the institution. */
export function InstitutionFeesPage() {
  const t = useTexts(feeTexts);
  const { id: cohortId } = useCohort();
  const { filter, setFilter } = useFilters();
  const narrowed = { state: oneOf(FEE_STATES, filter('state')), kind: oneOf(FEE_KINDS, filter('kind')) };
  const list = useList(
    useInfiniteQuery(institutionFeeStatementsQuery(cohortId, narrowed)),
    ({ institutionFeeStatements }) => institutionFeeStatements,
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('institution-lead')} />
      <Panel flush>
        <FeeStatementTable list={list} filter={narrowed} onFilter={setFilter} />
      </Panel>
    </>
  );
}
