import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { tracksQuery } from '../../../features/tracks/api/tracks.js';
import { TrackPanel } from '../../../features/tracks/components/track-panel.js';
import { useCohort } from '../../../lib/cohort.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';

/** The tracks beside the full-staff training, with their sessions. */
export function TracksPage() {
  const t = useTexts(trackTexts);
  const may = useMay();
  const { programme } = useCohort();
  const decides = useViewer().grant.unitId === programme.rootUnitId && may('saveTrackSession');
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Loaded query={useQuery(tracksQuery(programme.id))}>
        {({ tracks }) =>
          tracks.length === 0 ? (
            <EmptyState title={t('no-tracks')} />
          ) : (
            <Stack>
              {tracks.map((track) => (
                <TrackPanel
                  key={track.code}
                  programmeId={programme.id}
                  track={track}
                  decides={decides}
                  renderLink={({ id, name }) => (
                    <Link to="/office/tracks/$sessionId" params={{ sessionId: id }}>
                      {name}
                    </Link>
                  )}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}
