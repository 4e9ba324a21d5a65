import { itemStatisticsTexts } from '@tisheng/messages/pages/item-statistics.js';
import { PageHeader } from '../../../components/page-header.js';
import { ItemStatisticsDesk } from '../../../features/diagnostic-assessment/analysis/components/item-statistics-desk.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

/** How the questions of the programme’s instruments behave. */
export function ItemStatisticsPage() {
  const t = useTexts(itemStatisticsTexts);
  const { programme } = useCohort();
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <ItemStatisticsDesk programmeId={programme.id} {...useFilters()} />
    </>
  );
}
