import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { consistencyTexts } from '@tisheng/messages/pages/consistency.js';
import { Stack, TwoColumns } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { consistencyOfInstitutionsQuery } from '../api/consistency-of-institutions.js';
import { consistencyOfUnitsQuery } from '../api/consistency-of-units.js';
import type { ConsistencyGroup, ConsistencyOverview } from '../api/overview-fields.js';
import { lowPlansQuery } from '../api/plans-of-low-consistency.js';
import { GroupTable } from './group-table.js';
import { LowPlanList } from './low-plan-list.js';
import { OverviewFigures } from './overview-figures.js';

interface ConsistencyDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  /** A link to the same page of a unit below. */
  readonly renderUnit: (unit: ConsistencyGroup) => ReactNode;
}

/** How far the plans of a unit answer their diagnoses: in the whole, unit beside unit, institution beside institution. */
export function ConsistencyDesk({ cohortId, unitId, renderUnit }: ConsistencyDeskProps) {
  return (
    <Loaded query={useQuery(consistencyOfUnitsQuery(cohortId, unitId))}>
      {({ consistencyOfUnits: overview }) => (
        <Stack>
          <OverviewFigures overview={overview} />
          {overview.total.plans === 0 ? null : (
            <>
              <Groups cohortId={cohortId} unitId={unitId} overview={overview} renderUnit={renderUnit} />
              <LowPlans cohortId={cohortId} unitId={unitId} limit={overview.limit} />
            </>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function Groups({
  cohortId,
  unitId,
  overview,
  renderUnit,
}: ConsistencyDeskProps & { overview: ConsistencyOverview }) {
  const t = useTexts(consistencyTexts);
  const query = useQuery(consistencyOfInstitutionsQuery(cohortId, unitId));
  const byInstitution = (
    <Loaded query={query}>
      {({ consistencyOfInstitutions }) => (
        <GroupTable
          title={t('by-institution')}
          nameTitle={t('institution')}
          groups={consistencyOfInstitutions.groups}
        />
      )}
    </Loaded>
  );
  // A school has nothing below it.
  if (overview.groups.length === 0) return byInstitution;
  return (
    <TwoColumns>
      <GroupTable
        title={t('by-unit')}
        nameTitle={t('unit')}
        groups={overview.groups}
        renderName={(group) => (group.plans > 0 ? renderUnit(group) : group.name)}
      />
      {byInstitution}
    </TwoColumns>
  );
}

function LowPlans({ cohortId, unitId, limit }: { cohortId: string; unitId: string; limit: number }) {
  const t = useTexts(consistencyTexts);
  const language = useLanguage();
  const atSchool = useAtSchool();
  const list = useList(
    useInfiniteQuery(lowPlansQuery(cohortId, unitId)),
    ({ plansOfLowConsistency }) => plansOfLowConsistency,
  );
  const file = new URLSearchParams({ cohortId, unitId, language });
  return (
    <LowPlanList
      list={list}
      limit={limit}
      {...(atSchool ? { hides: 'school' as const } : {})}
      exportLink={<a href={`/files/low-consistency?${file.toString()}`}>{t('export')}</a>}
    />
  );
}
