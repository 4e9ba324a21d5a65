import { placesTexts } from '@tisheng/messages/pages/places.js';
import { PageHeader } from '../../../components/page-header.js';
import { QuotaDesk } from '../../../features/enrollment/components/quota-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useViewer } from '../../../lib/viewer.js';
import { useUnitId } from '../../use-unit-id.js';

/** Places of the cohort: who has how many, and how far they are used. */
export function QuotasPage() {
  const t = useTexts(placesTexts);
  const unitId = useUnitId();
  const { unitId: ownId } = useViewer().grant;
  return (
    <>
      <PageHeader title={t('quota-title')} description={t('quota-lead')} />
      <QuotaDesk key={unitId} cohortId={useCohort().id} unitId={unitId} isOwn={unitId === ownId} />
    </>
  );
}
