import Input from 'antd/es/input';
import { useState } from 'react';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { STAGE_NAMES } from '../../../lib/subject.js';
import { useTexts } from '../../../lib/texts.js';
import { useSaveTrackSession } from '../api/save-track-session.js';
import type { Track, TrackSession } from '../api/tracks.js';
import styles from './tracks.module.css';
import { useTrackWords } from './use-track-words.js';

interface SessionDrawerProps {
  readonly programmeId: string;
  readonly track: Track;
  /** The session to change; null to open one. */
  readonly session: TrackSession | null;
  readonly onClose: () => void;
}

/** Days, place and places of a session. */
export function SessionDrawer({ programmeId, track, session, onClose }: SessionDrawerProps) {
  const t = useTexts(trackTexts);
  const words = useTrackWords();
  const [fields, setFields] = useState(() => ({
    name: session?.name ?? '',
    fromDate: session?.fromDate ?? '',
    toDate: session?.toDate ?? '',
    nominateUntil: session?.nominateUntil ?? '',
    place: session?.place ?? '',
    capacity:
      session?.capacity ?? track.participants - track.sessions.reduce((sum, one) => sum + one.capacity, 0),
    stages: session?.stages ?? STAGE_NAMES,
  }));
  const action = useSaveTrackSession(onClose);
  const fault = (field: string): string | undefined => action.problems.find((one) => one.field === field)?.zh;
  const set = (changed: Partial<typeof fields>): void => setFields({ ...fields, ...changed });
  const text = (key: 'name' | 'place', label: string) => (
    <Field label={label} fault={fault(key)}>
      {(attributes) => (
        <Input
          {...attributes}
          value={fields[key]}
          maxLength={100}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const date = (key: 'fromDate' | 'toDate' | 'nominateUntil', label: string) => (
    <Field label={label}>
      {(attributes) => (
        <Input
          {...attributes}
          type="date"
          value={fields[key]}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <DecisionDrawer
      title={session ? t('change-session') : t('open-session')}
      open
      onClose={onClose}
      submitLabel={t('save-session')}
      action={action}
      onSubmit={() =>
        action.run({
          programmeId,
          session: {
            ...(session ? { id: session.id } : {}),
            trackCode: track.code,
            ...fields,
            stages: [...fields.stages],
          },
        })
      }
    >
      {text('name', t('session-name'))}
      {date('fromDate', t('from-date'))}
      {date('toDate', t('to-date'))}
      {date('nominateUntil', t('nominate-until'))}
      {text('place', t('place'))}
      <Field label={t('capacity')} hint={t('capacity-hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            type="number"
            min={1}
            value={fields.capacity}
            onChange={(event) => set({ capacity: Math.trunc(Number(event.target.value)) })}
          />
        )}
      </Field>
      <Field label={t('stages')}>
        {({ id, ...attributes }) => (
          <div id={id} role="group" className={styles.stages} {...attributes}>
            {STAGE_NAMES.map((stage) => (
              <label key={stage}>
                <input
                  type="checkbox"
                  checked={fields.stages.includes(stage)}
                  onChange={(event) =>
                    set({
                      stages: event.target.checked
                        ? [...fields.stages, stage]
                        : fields.stages.filter((one) => one !== stage),
                    })
                  }
                />{' '}
                {words.stages([stage])}
              </label>
            ))}
          </div>
        )}
      </Field>
    </DecisionDrawer>
  );
}
