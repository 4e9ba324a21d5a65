import { useQuery } from '@tanstack/react-query';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { myTrackSessionsQuery } from '../../../features/tracks/api/my-track-sessions.js';
import { MySession } from '../../../features/tracks/components/my-session.js';
import { useTexts } from '../../../lib/texts.js';

/** The teacher's own sessions of the tracks. */
export function MyTracksPage() {
  const t = useTexts(trackTexts);
  return (
    <>
      <PageHeader title={t('title')} description={t('my-lead')} />
      <Loaded query={useQuery(myTrackSessionsQuery)}>
        {({ myTrackSessions }) =>
          myTrackSessions.length === 0 ? (
            <EmptyState title={t('my-none')} />
          ) : (
            <Stack>
              {myTrackSessions.map((session) => (
                <MySession key={session.sessionId} session={session} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}
