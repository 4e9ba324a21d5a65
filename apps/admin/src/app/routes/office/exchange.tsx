import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { reconciliationTexts } from '@tisheng/messages/pages/reconciliation.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { exchangeBoardQuery } from '../../../features/exchange/api/exchange-board.js';
import { ExchangeBoardView } from '../../../features/exchange/components/exchange-board.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

/** Institutions by push cycle. */
export function ExchangePage() {
  const t = useTexts(institutionTexts);
  const ofReconciliation = useTexts(reconciliationTexts);
  const query = useQuery(exchangeBoardQuery(useCohort().id, useUnitId()));
  return (
    <>
      <PageHeader title={t('board-title')} description={t('board-lead')} />
      <Panel flush>
        <Loaded query={query}>
          {({ exchangeBoard }) => (
            <ExchangeBoardView
              rows={exchangeBoard}
              renderReconciliation={(institutionCode) => (
                <Link to="/office/exchange/$institutionCode" params={{ institutionCode }}>
                  {ofReconciliation('to-reconciliation')}
                </Link>
              )}
            />
          )}
        </Loaded>
      </Panel>
    </>
  );
}
