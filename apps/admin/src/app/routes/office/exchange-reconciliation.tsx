import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { reconciliationTexts } from '@tisheng/messages/pages/reconciliation.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState, LoadingState } from '../../../components/states.js';
import { exchangeBoardQuery } from '../../../features/exchange/api/exchange-board.js';
import { exchangeReconciliationQuery } from '../../../features/exchange/api/exchange-reconciliation.js';
import { ReconciliationView } from '../../../features/exchange/components/reconciliation-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';
import { useBegunCycles } from '../../use-begun-cycles.js';
import { useUnitId } from '../../use-unit-id.js';

/** One institution of the board: what it says it has sent against what is held of the learners below the unit. */
export function ExchangeReconciliationPage() {
  const t = useTexts(reconciliationTexts);
  const language = useLanguage();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { institutionCode } = useParams({ strict: false }) as { institutionCode: string };
  const cycles = useBegunCycles();
  const { filter, setFilter } = useFilters();
  const cycle = Number(filter('cycle')) || (cycles?.[0]?.number ?? 1);
  const onlyDifferent = filter('different') === 'yes';
  const board = useQuery(exchangeBoardQuery(cohortId, unitId));
  const query = useInfiniteQuery(
    exchangeReconciliationQuery({ cohortId, unitId, institutionCode, cycle, onlyDifferent }),
  );
  const list = useList(query, (page) => page?.teachers ?? { totalCount: 0, nodes: [] });
  const institution =
    board.data?.exchangeBoard.find(({ code }) => code === institutionCode)?.name ?? institutionCode;
  const file = new URLSearchParams({ cohortId, unitId, institutionCode, cycle: String(cycle), language });
  const hasBegun = cycles !== null && cycles.length > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead-office', { institution })}
        back={<Link to="/office/exchange">{t('back')}</Link>}
        actions={
          hasBegun ? (
            <a href={`/files/reconciliation?${file.toString()}`}>
              <LinkButton>{t('export')}</LinkButton>
            </a>
          ) : null
        }
      />
      {hasBegun ? (
        <ReconciliationView
          cycles={cycles}
          cycle={cycle}
          onCycle={setFilter('cycle')}
          onlyDifferent={onlyDifferent}
          onOnlyDifferent={(only) => setFilter('different')(only ? 'yes' : '')}
          sums={query.data?.pages[0] ?? null}
          list={list}
        />
      ) : (
        <Panel>
          {cycles ? <EmptyState title={t('no-cycle')} hint={t('no-cycle-hint')} /> : <LoadingState />}
        </Panel>
      )}
    </>
  );
}
