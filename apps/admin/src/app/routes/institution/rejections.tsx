import { Link, useParams } from '@tanstack/react-router';
import { institutionTexts } from '@tisheng/messages/pages/institution.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { RejectionTable } from '../../../features/exchange/components/rejection-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';

/** Why records of one push were rejected. */
export function RejectionsPage() {
  const t = useTexts(institutionTexts);
  const { pushId = '' } = useParams({ strict: false });
  return (
    <>
      <PageHeader
        title={t('rejections-title')}
        back={<Link to="/institution/pushes">{t('pushes-title')}</Link>}
      />
      <Panel flush>
        <RejectionTable cohortId={useCohort().id} pushId={pushId} />
      </Panel>
    </>
  );
}
