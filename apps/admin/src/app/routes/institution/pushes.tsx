import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { institutionPushesQuery } from '../../../features/exchange/api/institution-pushes.js';
import { PushTable } from '../../../features/exchange/components/push-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';

/** Every push of the institution with its receipt. */
export function PushesPage() {
  const t = useTexts(institutionTexts);
  const { id: cohortId } = useCohort();
  const list = useList(
    useInfiniteQuery(institutionPushesQuery(cohortId)),
    ({ institutionPushes }) => institutionPushes,
  );
  return (
    <>
      <PageHeader title={t('pushes-title')} description={t('pushes-lead')} />
      <Panel flush>
        <PushTable
          list={list}
          renderRejections={(pushId, words) => (
            <Link to="/institution/pushes/$pushId" params={{ pushId }}>
              {words}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}
