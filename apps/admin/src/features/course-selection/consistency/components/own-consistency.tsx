import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { ownConsistencyQuery } from '../api/own-consistency.js';
import { ownLowPlansQuery } from '../api/own-plans-of-low-consistency.js';
import { GroupTable } from './group-table.js';
import { LowPlanList } from './low-plan-list.js';
import { OverviewFigures } from './overview-figures.js';

/** How far the plans of an institution's own trainees answer their diagnoses. */
export function OwnConsistency({ cohortId }: { cohortId: string }) {
  const t = useTexts(consistencyTexts);
  return (
    <Loaded query={useQuery(ownConsistencyQuery(cohortId))}>
      {({ ownConsistency: overview }) => (
        <Stack>
          <OverviewFigures overview={overview} />
          {overview.total.plans === 0 ? null : (
            <>
              <GroupTable title={t('by-county')} nameTitle={t('county')} groups={overview.groups} />
              <LowPlans cohortId={cohortId} limit={overview.limit} />
            </>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function LowPlans({ cohortId, limit }: { cohortId: string; limit: number }) {
  const list = useList(
    useInfiniteQuery(ownLowPlansQuery(cohortId)),
    ({ ownPlansOfLowConsistency }) => ownPlansOfLowConsistency,
  );
  return <LowPlanList list={list} limit={limit} hides="institution" />;
}
