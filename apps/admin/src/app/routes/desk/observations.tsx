import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { Stack } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { Tabs } from '../../../components/tabs.js';
import { CoverageTable } from '../../../features/practice-evidence/observation/components/coverage-table.js';
import { FormPage } from '../../../features/practice-evidence/observation/components/form-page.js';
import {
  FormsTable,
  MEASUREMENT_STATES,
  MEASURING_KINDS,
} from '../../../features/practice-evidence/observation/components/forms-table.js';
import { MyObservations } from '../../../features/practice-evidence/observation/components/my-observations.js';
import { TeacherPicker } from '../../../features/practice-evidence/observation/components/teacher-picker.js';
import { useCohort } from '../../../lib/cohort.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

type Address = '/school/observations' | '/workshop/observations' | '/office/observations';
const PAGES = {
  '/school/observations': '/school/observations/$measurementId',
  '/workshop/observations': '/workshop/observations/$measurementId',
  '/office/observations': '/office/observations/$measurementId',
} as const;

/** Lessons to observe, whose lesson next, and how far it has come. */
function ObservationsDesk({ to }: { to: Address }) {
  const t = useTexts(observationTexts);
  const mayObserve = useMay()('saveMeasurement');
  const { id: cohortId } = useCohort();
  const unitId = useUnitId();
  const navigate = useNavigate();
  const { filter, setFilter } = useFilters();
  const view = oneOf(['teachers', 'all', 'coverage'], filter('view')) ?? (mayObserve ? 'mine' : 'coverage');
  const link = (id: string, words: ReactNode) => (
    <Link to={PAGES[to]} params={{ measurementId: id }}>
      {words}
    </Link>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('desk-lead')} />
      <Stack>
        <Tabs
          label={t('views')}
          current={view}
          tabs={[
            ...(mayObserve
              ? [
                  { key: 'mine', to, label: t('view-mine') },
                  { key: 'teachers', to, search: { view: 'teachers' }, label: t('view-teachers') },
                ]
              : []),
            { key: 'all', to, search: { view: 'all' }, label: t('view-all') },
            { key: 'coverage', to, search: { view: 'coverage' }, label: t('view-coverage') },
          ]}
        />
        {view === 'mine' ? (
          <MyObservations cohortId={cohortId} renderLink={link} />
        ) : view === 'teachers' ? (
          <Panel flush>
            <TeacherPicker
              key={unitId}
              cohortId={cohortId}
              unitId={unitId}
              search={filter('search')}
              onSearch={setFilter('search')}
              unobserved={filter('unobserved') === 'yes'}
              onUnobserved={(only) => setFilter('unobserved')(only ? 'yes' : '')}
              onBegun={(id) => void navigate({ to: PAGES[to], params: { measurementId: id } })}
            />
          </Panel>
        ) : view === 'all' ? (
          <Panel flush>
            <FormsTable
              filter={{
                cohortId,
                unitId,
                kind: oneOf(MEASURING_KINDS, filter('kind')),
                state: oneOf(MEASUREMENT_STATES, filter('state')),
                search: filter('search'),
              }}
              setFilter={setFilter}
              renderLink={link}
            />
          </Panel>
        ) : (
          <CoverageTable cohortId={cohortId} unitId={unitId} />
        )}
      </Stack>
    </>
  );
}

function ObservationForm({ to }: { to: Address }) {
  const t = useTexts(observationTexts);
  const navigate = useNavigate();
  const { measurementId = '' } = useParams({ strict: false });
  return (
    <FormPage
      key={measurementId}
      id={measurementId}
      back={
        <Link to={to}>
          <ArrowLeftOutlined aria-hidden /> {t('back-to-list')}
        </Link>
      }
      onOpen={(id) => void navigate({ to: PAGES[to], params: { measurementId: id } })}
      onLeave={() => void navigate({ to })}
    />
  );
}

export const SchoolObservations = () => <ObservationsDesk to="/school/observations" />;
export const WorkshopObservations = () => <ObservationsDesk to="/workshop/observations" />;
export const OfficeObservations = () => <ObservationsDesk to="/office/observations" />;
export const SchoolObservation = () => <ObservationForm to="/school/observations" />;
export const WorkshopObservation = () => <ObservationForm to="/workshop/observations" />;
export const OfficeObservation = () => <ObservationForm to="/office/observations" />;
