import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { tracksQuery } from '../../../features/tracks/api/tracks.js';
import { Attendance } from '../../../features/tracks/components/attendance-sheet.js';
import { CandidateTable } from '../../../features/tracks/components/candidate-table.js';
import { NominationTable } from '../../../features/tracks/components/nomination-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { useFilters } from '../../filters.js';
import { useUnitId } from '../../use-unit-id.js';

/** One session: who is nominated, who may be, and who was there. */
export function TrackSessionPage() {
  const t = useTexts(trackTexts);
  const { programme } = useCohort();
  const { sessionId = '' } = useParams({ strict: false });
  return (
    <Loaded query={useQuery(tracksQuery(programme.id))}>
      {({ tracks }) => {
        const session = tracks.flatMap(({ sessions }) => sessions).find(({ id }) => id === sessionId);
        if (!session) return <EmptyState title={t('no-sessions')} />;
        return <Session session={session} />;
      }}
    </Loaded>
  );
}

interface SessionProps {
  readonly session: { id: string; name: string; place: string; fromDate: string; toDate: string };
}

function Session({ session }: SessionProps) {
  const t = useTexts(trackTexts);
  const language = useLanguage();
  const may = useMay();
  const { programme } = useCohort();
  const { filter, setFilter } = useFilters();
  const unitId = useUnitId();
  const isRoot = useViewer().grant.unitId === programme.rootUnitId;
  const views = may('nominateForTrack')
    ? (['people', 'nominate', 'attendance'] as const)
    : (['people', 'attendance'] as const);
  const view = views.find((one) => one === filter('view')) ?? 'people';
  const people = {
    programmeId: programme.id,
    unitId,
    sessionId: session.id,
    decides: isRoot && may('attestTrackAttendance'),
  };
  const searching = { search: filter('search'), onSearch: setFilter('search') };
  const dates = t('from-to', {
    from: formatDate(session.fromDate, language),
    to: formatDate(session.toDate, language),
  });
  return (
    <>
      <PageHeader
        title={session.name}
        description={`${dates} · ${session.place}`}
        back={<Link to="/office/tracks">{t('back')}</Link>}
        actions={
          <a
            href={`/files/track-sessions?${new URLSearchParams({ programmeId: programme.id, unitId, sessionId: session.id })}`}
          >
            {t('export')}
          </a>
        }
      />
      <Tabs
        label={t('views')}
        current={view}
        tabs={views.map((key) => ({
          key,
          label: t(key),
          to: `/office/tracks/${session.id}` as never,
          ...(key === 'people' ? {} : { search: { view: key } }),
        }))}
      />
      <Panel flush={view !== 'attendance'}>
        {view === 'people' ? (
          <NominationTable {...people} {...searching} state={filter('state')} onState={setFilter('state')} />
        ) : null}
        {view === 'nominate' ? <CandidateTable {...people} {...searching} /> : null}
        {view === 'attendance' ? (
          <Attendance {...people} halfDay={filter('half')} onHalfDay={setFilter('half')} />
        ) : null}
      </Panel>
    </>
  );
}
