import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { workshopTexts } from '@tisheng/messages/pages/workshops.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { workshopQuery } from '../../../features/workshops/api/workshop.js';
import { WorkshopView } from '../../../features/workshops/components/workshop-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useUnitId } from '../../use-unit-id.js';

/** One workshop. */
export function WorkshopPage() {
  const t = useTexts(workshopTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { workshopId = '' } = useParams({ strict: false });
  return (
    <Loaded query={useQuery(workshopQuery(cohortId, unitId, workshopId))}>
      {({ workshop }) =>
        workshop ? (
          <>
            <PageHeader
              title={workshop.name}
              description={`${workshop.countyName} · ${workshop.members}`}
              back={<Link to="/office/workshops">{t('back')}</Link>}
            />
            <WorkshopView cohortId={cohortId} unitId={unitId} workshop={workshop} />
          </>
        ) : (
          <EmptyState title={t('unknown')} />
        )
      }
    </Loaded>
  );
}
