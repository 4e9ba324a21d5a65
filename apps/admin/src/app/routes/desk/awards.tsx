import { Link, useParams } from '@tanstack/react-router';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { OpenRoundButton } from '../../../features/practice-evidence/awards/components/open-round-button.js';
import { RoundsTable } from '../../../features/practice-evidence/awards/components/rounds-table.js';
import { RoundView } from '../../../features/practice-evidence/awards/components/round-view.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Area = '/school' | '/office';

/** Rounds of awards that concern the unit. */
function AwardsDesk({ area }: { area: Area }) {
  const t = useTexts(awardTexts);
  const may = useMay();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            {area === '/school' && may('judgingTasks') ? (
              <Link to="/school/judging">
                <LinkButton>{t('judging-title')}</LinkButton>
              </Link>
            ) : null}
            <OpenRoundButton cohortId={cohortId} unitId={unitId} />
          </>
        }
      />
      <Panel flush>
        <RoundsTable
          cohortId={cohortId}
          unitId={unitId}
          renderName={({ id, name }) => (
            <Link to={`${area}/awards/$roundId`} params={{ roundId: id }}>
              {name}
            </Link>
          )}
        />
      </Panel>
    </>
  );
}

/** One round. */
function AwardDesk({ area }: { area: Area }) {
  const t = useTexts(awardTexts);
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const { roundId = '' } = useParams({ strict: false });
  const { filter, setFilter } = useFilters();
  return (
    <RoundView
      cohortId={cohortId}
      unitId={unitId}
      roundId={roundId}
      view={filter('view')}
      pot={filter('pot')}
      onPot={setFilter('pot')}
      back={<Link to={`${area}/awards`}>{t('back')}</Link>}
      renderTabs={(tabs, current) => (
        <Tabs
          label={t('views')}
          current={current}
          tabs={tabs.map(({ key, label }) => ({
            key,
            label,
            to: `${area}/awards/${roundId}` as never,
            search: { view: key },
          }))}
        />
      )}
    />
  );
}

export const SchoolAwards = () => <AwardsDesk area="/school" />;
export const OfficeAwards = () => <AwardsDesk area="/office" />;
export const SchoolAward = () => <AwardDesk area="/school" />;
export const OfficeAward = () => <AwardDesk area="/office" />;
