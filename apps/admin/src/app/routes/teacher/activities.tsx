import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { PageHeader } from '../../../components/page-header.js';
import { MyActivityList } from '../../../features/practice-evidence/offline-activities/components/my-activity-list.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

/** One's activities; a scanned picture names the activity and its code in the address. */
export function MyActivitiesPage() {
  const t = useTexts(activityTexts);
  const { id } = useCohort();
  const { filter } = useFilters();
  return (
    <>
      <PageHeader title={t('my-title')} description={t('my-lead')} />
      <MyActivityList cohortId={id} scanned={{ activityId: filter('activity'), code: filter('code') }} />
    </>
  );
}
