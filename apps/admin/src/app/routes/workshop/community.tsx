import { Link } from '@tanstack/react-router';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { PageHeader } from '../../../components/page-header.js';
import { CommunityList } from '../../../features/practice-evidence/workshop-life/components/community-list.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';

/** What the workshops discuss in common, for those who lead and look after them. */
export function DeskCommunityPage() {
  const t = useTexts(workshopLifeTexts);
  const { id: cohortId } = useCohort();
  const { filter, setFilter } = useFilters();
  return (
    <>
      <PageHeader title={t('community')} description={t('community-lead')} />
      <CommunityList
        cohortId={cohortId}
        search={filter('search')}
        ownCountyOnly={false}
        onSearch={setFilter('search')}
        onOwnCounty={() => undefined}
        renderLink={({ workshopId, threadId }, card) => (
          <Link to="/workshop/desk/$workshopId/threads/$threadId" params={{ workshopId, threadId }}>
            {card}
          </Link>
        )}
      />
    </>
  );
}
