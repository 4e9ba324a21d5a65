import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { formatDate, formatDay } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { Track, TrackSession } from '../api/tracks.js';
import { SessionDrawer } from './session-drawer.js';
import styles from './tracks.module.css';
import { useTrackWords } from './use-track-words.js';

interface TrackPanelProps {
  readonly programmeId: string;
  readonly track: Track;
  /** Whether the reader opens and changes sessions. */
  readonly decides: boolean;
  readonly renderLink: (session: TrackSession) => ReactNode;
}

/** A track: whom it is for, and its sessions. */
export function TrackPanel({ programmeId, track, decides, renderLink }: TrackPanelProps) {
  const t = useTexts(trackTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const words = useTrackWords();
  const [editing, setEditing] = useState<TrackSession | 'new' | null>(null);
  const planned = track.planned.map((one) =>
    t('planned-line', { name: pick(one.name), month: one.month, stages: words.stages(one.stages) }),
  );
  return (
    <Panel
      title={pick(track.name)}
      extra={
        decides ? (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('open-session')}
          </Button>
        ) : undefined
      }
    >
      <p className={styles.planned}>
        {t('duties')}：{words.duties(track.duties)} · {t('participants')}：{track.participants}
        {track.clause ? ` · ${track.clause}` : ''}
        {planned.length > 0 ? <span> · {[t('planned'), ...planned].join(' ')}</span> : null}
      </p>
      <DataTable
        rows={track.sessions}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('no-sessions')} />}
        columns={[
          { title: t('session'), key: 'name', render: (_, session) => renderLink(session) },
          {
            title: t('dates'),
            key: 'dates',
            render: (_, { fromDate, toDate }) =>
              t('from-to', { from: formatDate(fromDate, language), to: formatDay(toDate, language) }),
          },
          { title: t('place'), key: 'place', render: (_, { place }) => place },
          { title: t('stages'), key: 'stages', render: (_, { stages }) => words.stages(stages) },
          {
            title: t('nominate-until'),
            key: 'until',
            render: (_, { nominateUntil }) => formatDay(nominateUntil, language),
          },
          { title: t('capacity'), key: 'capacity', ...numberColumn, render: (_, { capacity }) => capacity },
          {
            title: t('confirmed'),
            key: 'confirmed',
            ...numberColumn,
            render: (_, { confirmed }) => confirmed,
          },
          { title: t('waiting'), key: 'waiting', ...numberColumn, render: (_, { nominated }) => nominated },
          {
            title: t('share'),
            key: 'share',
            ...numberColumn,
            render: (_, { sharePlaces, shareTaken }) =>
              t('share-line', { taken: shareTaken, places: sharePlaces }),
          },
          ...(decides
            ? [
                {
                  title: '',
                  key: 'change',
                  render: (_: unknown, session: TrackSession) => (
                    <Button type="link" size="small" onClick={() => setEditing(session)}>
                      {t('change-session')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing === null ? null : (
        <SessionDrawer
          programmeId={programmeId}
          track={track}
          session={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}
