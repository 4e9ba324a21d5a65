import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { reconciliationTexts } from '@tisheng/messages/pages/reconciliation.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState, LoadingState } from '../../../components/states.js';
import { institutionReconciliationQuery } from '../../../features/exchange/api/institution-reconciliation.js';
import { ReconciliationView } from '../../../features/exchange/components/reconciliation-view.js';
import { StateTotalsDrawer } from '../../../features/exchange/components/state-totals-drawer.js';
import { useCohort } from '../../../lib/cohort.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useFilters } from '../../filters.js';
import { useBegunCycles } from '../../use-begun-cycles.js';

/** What the institution says it has sent against what is held; the address holds the cycle. */
export function ReconciliationPage() {
  const t = useTexts(reconciliationTexts);
  const language = useLanguage();
  const { id: cohortId } = useCohort();
  const cycles = useBegunCycles();
  const { filter, setFilter } = useFilters();
  const [isUploading, setUploading] = useState(false);
  const cycle = Number(filter('cycle')) || (cycles?.[0]?.number ?? 1);
  const onlyDifferent = filter('different') === 'yes';
  const query = useInfiniteQuery(institutionReconciliationQuery(cohortId, cycle, onlyDifferent));
  const list = useList(query, (page) => page?.teachers ?? { totalCount: 0, nodes: [] });
  const file = new URLSearchParams({ cohortId, cycle: String(cycle), language });
  const hasBegun = cycles !== null && cycles.length > 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          hasBegun ? (
            <>
              <a href={`/files/my-reconciliation?${file.toString()}`}>
                <LinkButton>{t('export')}</LinkButton>
              </a>
              <Button type="primary" onClick={() => setUploading(true)}>
                {t('upload')}
              </Button>
            </>
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
      {isUploading ? (
        <StateTotalsDrawer cohortId={cohortId} cycle={cycle} onClose={() => setUploading(false)} />
      ) : null}
    </>
  );
}
