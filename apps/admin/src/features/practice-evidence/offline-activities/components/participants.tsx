import Button from 'antd/es/button';
import { useState, type Key } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { DataTable, numberColumn } from '../../../../components/data-table.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatHours } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Activity } from '../api/activity-fields.js';
import type { Participant } from '../api/offline-activity.js';
import { timeOf } from './activity-times.js';
import { MarkDrawer } from './mark-drawer.js';

interface ParticipantsProps {
  readonly activity: Activity;
  readonly participants: readonly Participant[];
}

/** Who is invited, who came and how; the organiser notes by hand what the code did not. */
export function Participants({ activity, participants }: ParticipantsProps) {
  const t = useTexts(activityTexts);
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  const [isMarking, setMarking] = useState(false);
  const mayMark = activity.mayRun && activity.state === 'PLANNED' && activity.taking !== 'NOT_YET';
  const schools = new Set(participants.map(({ schoolName }) => schoolName));
  return (
    <>
      <DataTable<Participant>
        rows={participants}
        rowKey={({ enrollmentId }) => enrollmentId}
        {...(mayMark ? { selection: { keys: chosen, onChange: setChosen } } : {})}
        tools={
          mayMark ? (
            <Button disabled={chosen.length === 0} onClick={() => setMarking(true)}>
              {t('mark', { count: chosen.length })}
            </Button>
          ) : null
        }
        columns={[
          { title: t('name'), key: 'name', fixed: 'left', render: (_, { teacherName }) => teacherName },
          {
            title: t('school'),
            key: 'school',
            hidden: schools.size < 2,
            render: (_, { schoolName }) => schoolName,
          },
          {
            title: t('attendance'),
            key: 'attendance',
            render: (_, participant) => <AttendanceTag participant={participant} />,
          },
          {
            title: t('came'),
            key: 'came',
            className: 'tabular',
            render: (_, { cameAt }) => (cameAt ? timeOf(cameAt) : '—'),
          },
          {
            title: t('left'),
            key: 'left',
            className: 'tabular',
            render: (_, { leftAt }) => (leftAt ? timeOf(leftAt) : '—'),
          },
          {
            title: t('attended-hours'),
            key: 'attended',
            ...numberColumn,
            render: (_, { attendedHalfHours }) => formatHours(attendedHalfHours),
          },
          {
            title: t('given-hours'),
            key: 'given',
            ...numberColumn,
            render: (_, { givenHalfHours, takenBack }) =>
              givenHalfHours === null ? (
                '—'
              ) : takenBack ? (
                <ToneTag tone="wrong">{t('taken-back')}</ToneTag>
              ) : (
                formatHours(givenHalfHours)
              ),
          },
          {
            title: t('reason'),
            key: 'reason',
            render: (_, { reason, markedBy, presentAt }) => (
              <>
                {reason}
                {markedBy ? ` · ${markedBy}` : ''}
                {presentAt ? (
                  <ToneTag tone="attention">{t('also-present-at', { activity: presentAt })}</ToneTag>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <MarkDrawer
        activity={activity}
        enrollmentIds={chosen.map(String)}
        open={isMarking}
        onClose={() => setMarking(false)}
        onMarked={() => setChosen([])}
      />
    </>
  );
}

function AttendanceTag({ participant: { cameAt, how } }: { participant: Participant }) {
  const t = useTexts(activityTexts);
  if (cameAt) return <ToneTag tone="ok">{how === 'HAND' ? t('by-hand') : t('by-code')}</ToneTag>;
  return how === 'HAND' ? (
    <ToneTag tone="wrong">{t('absent')}</ToneTag>
  ) : (
    <ToneTag tone="neutral">{t('not-noted')}</ToneTag>
  );
}
