import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { policyPackQuery } from '../../../features/enrollment/api/policy-pack.js';
import {
  ACTIVITY_STATES,
  ActivityTable,
} from '../../../features/practice-evidence/offline-activities/components/activity-table.js';
import { ActivityView } from '../../../features/practice-evidence/offline-activities/components/activity-view.js';
import { DrawTable } from '../../../features/practice-evidence/offline-activities/components/draw-table.js';
import { HoursSheet } from '../../../features/practice-evidence/offline-activities/components/hours-sheet.js';
import { PlanDrawer } from '../../../features/practice-evidence/offline-activities/components/plan-drawer.js';
import { SpotCheckList } from '../../../features/practice-evidence/offline-activities/components/spot-check-list.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Address = '/school/activities' | '/workshop/activities' | '/office/activities';
const PAGES = {
  '/school/activities': '/school/activities/$activityId',
  '/workshop/activities': '/workshop/activities/$activityId',
  '/office/activities': '/office/activities/$activityId',
} as const;

/** Activities, the hours that they give, and what spot checks found. */
function ActivitiesDesk({ to }: { to: Address }) {
  const t = useTexts(activityTexts);
  const may = useMay();
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const navigate = useNavigate();
  const { filter, setFilter } = useFilters();
  const [isPlanning, setPlanning] = useState(false);
  const { data } = useQuery(policyPackQuery(cohortId));
  const view = oneOf(['hours', 'checks', 'draws'], filter('view')) ?? 'activities';
  const of = { cohortId, unitId };
  return (
    <>
      <PageHeader
        title={t('title')}
        description={
          view === 'checks' ? t('checks-lead') : view === 'hours' ? t('hours-lead') : t('desk-lead')
        }
        actions={
          may('planActivity') && view === 'activities' ? (
            <Button type="primary" onClick={() => setPlanning(true)}>
              {t('plan')}
            </Button>
          ) : null
        }
      />
      <Stack>
        <Tabs
          label={t('views')}
          current={view}
          tabs={[
            { key: 'activities', to, label: t('view-activities') },
            ...(may('attestActivities')
              ? [{ key: 'hours', to, search: { view: 'hours' }, label: t('view-hours') }]
              : []),
            { key: 'checks', to, search: { view: 'checks' }, label: t('view-checks') },
            { key: 'draws', to, search: { view: 'draws' }, label: t('view-draws') },
          ]}
        />
        {view === 'activities' ? (
          <Panel flush>
            <ActivityTable
              {...of}
              state={oneOf(ACTIVITY_STATES, filter('state'))}
              onState={setFilter('state')}
              renderLink={(activityId, words) => (
                <Link to={PAGES[to]} params={{ activityId }}>
                  {words}
                </Link>
              )}
            />
          </Panel>
        ) : view === 'hours' ? (
          <Panel flush>
            <HoursSheet
              cohortId={cohortId}
              open={filter('lines') !== 'given'}
              onOpen={(open) => setFilter('lines')(open ? '' : 'given')}
            />
          </Panel>
        ) : view === 'checks' ? (
          <SpotCheckList {...of} />
        ) : (
          <Panel flush>
            <DrawTable {...of} />
          </Panel>
        )}
      </Stack>
      <PlanDrawer
        {...of}
        themes={(data?.policyPack.themes ?? []).filter(({ offlineHalfHours }) => offlineHalfHours > 0)}
        open={isPlanning}
        onClose={() => setPlanning(false)}
        onPlanned={(activityId) => void navigate({ to: PAGES[to], params: { activityId } })}
      />
    </>
  );
}

function ActivityPage({ to }: { to: Address }) {
  const t = useTexts(activityTexts);
  const { activityId = '' } = useParams({ strict: false });
  const { filter, setFilter } = useFilters();
  return (
    <ActivityView
      activityId={activityId}
      back={
        <Link to={to}>
          <ArrowLeftOutlined aria-hidden /> {t('back')}
        </Link>
      }
      showsCode={filter('show') === 'code'}
      onShowCode={(shows) => setFilter('show')(shows ? 'code' : '')}
    />
  );
}

export const SchoolActivities = () => <ActivitiesDesk to="/school/activities" />;
export const WorkshopActivities = () => <ActivitiesDesk to="/workshop/activities" />;
export const OfficeActivities = () => <ActivitiesDesk to="/office/activities" />;
export const SchoolActivity = () => <ActivityPage to="/school/activities" />;
export const WorkshopActivity = () => <ActivityPage to="/workshop/activities" />;
export const OfficeActivity = () => <ActivityPage to="/office/activities" />;
