import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { deskTexts } from '@tisheng/messages/pages/desk.js';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { ErrorState, EmptyState } from '../../../components/states.js';
import { Filters } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { numberColumn } from '../../../components/data-table.js';
import { Notice } from '../../../components/notice.js';
import { ProblemList } from '../../../components/problem-list.js';
import { SheetBar } from '../../../components/sheet-bar.js';
import { formatDate, hoursOf, today } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { nameRows } from '../../../lib/name-rows.js';
import { useTexts } from '../../../lib/texts.js';
import { useAtSchool } from '../../../lib/use-at-school.js';
import { useList } from '../../../lib/use-list.js';
import { useMay } from '../../../lib/use-may.js';
import { useAttestOfflineHours } from '../api/attest-offline-hours.js';
import { offlineHoursQuery, type OfflineHoursLine } from '../api/offline-hours.js';

interface OfflineHoursSheetProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly theme: number;
}

/** One line a teacher: the hours of the theme are typed and sent together, with the day of the activity. */
export function OfflineHoursSheet({ cohortId, unitId, theme }: OfflineHoursSheetProps) {
  const t = useTexts(practiceDeskTexts);
  const desk = useTexts(deskTexts);
  const activities = useTexts(activityTexts);
  const atSchool = useAtSchool();
  const language = useLanguage();
  const mayAttest = useMay()('attestOfflineHours');
  const list = useList(
    useInfiniteQuery(offlineHoursQuery(cohortId, unitId, theme)),
    ({ offlineHours }) => offlineHours,
  );
  const [typed, setTyped] = useState<ReadonlyMap<string, number>>(new Map());
  const [heldOn, setHeldOn] = useState(today());
  const [sentNames, setSentNames] = useState<readonly string[]>([]);
  const attest = useAttestOfflineHours(cohortId, () => setTyped(new Map()));

  const changed = list.rows.filter(
    ({ enrollmentId, attestedHalfHours }) =>
      (typed.get(enrollmentId) ?? attestedHalfHours) !== attestedHalfHours,
  );
  const type = (line: OfflineHoursLine, hours: number | null): void =>
    setTyped(new Map(typed).set(line.enrollmentId, Math.round((hours ?? 0) * 2)));
  const fillAll = (): void =>
    setTyped(
      new Map([
        ...typed,
        ...list.rows
          .filter(({ attestedHalfHours }) => attestedHalfHours === 0)
          .map(({ enrollmentId, themeHalfHours }) => [enrollmentId, themeHalfHours] as const),
      ]),
    );
  const send = (): void => {
    setSentNames(changed.map(({ teacherName }) => teacherName));
    attest.run({
      theme,
      heldOn,
      rows: changed.map(({ enrollmentId }) => ({ enrollmentId, halfHours: typed.get(enrollmentId) ?? 0 })),
    });
  };
  return (
    <>
      <ListTable<OfflineHoursLine>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={<EmptyState title={t('no-teachers')} />}
        tools={
          mayAttest ? (
            <Filters>
              <label htmlFor="held-on">{t('held-on')}</label>
              <Input
                id="held-on"
                type="date"
                style={{ width: 160 }}
                value={heldOn}
                max={today()}
                onChange={(event) => setHeldOn(event.target.value)}
              />
              <Button onClick={fillAll}>{t('fill-all')}</Button>
            </Filters>
          ) : null
        }
        columns={[
          { title: desk('name'), key: 'name', fixed: 'left', render: (_, { teacherName }) => teacherName },
          {
            title: desk('learner-no'),
            key: 'no',
            className: 'tabular',
            render: (_, { learnerNo }) => learnerNo,
          },
          {
            title: desk('school'),
            key: 'school',
            hidden: atSchool,
            render: (_, { schoolName }) => schoolName,
          },
          {
            title: t('attested-hours'),
            key: 'hours',
            ...numberColumn,
            render: (_, line) => {
              const most = hoursOf(line.themeHalfHours);
              if (!mayAttest) return `${hoursOf(line.attestedHalfHours)} / ${most}`;
              return (
                <InputNumber
                  size="small"
                  aria-label={`${line.teacherName} ${t('attested-hours')}`}
                  value={hoursOf(typed.get(line.enrollmentId) ?? line.attestedHalfHours)}
                  min={0}
                  max={most}
                  step={0.5}
                  suffix={`/ ${most}`}
                  style={{ width: 112 }}
                  onChange={(hours) => type(line, hours)}
                />
              );
            },
          },
          {
            title: activities('source'),
            key: 'source',
            render: (_, line) => <HoursSource line={line} />,
          },
          {
            title: t('held-on'),
            key: 'held',
            render: (_, line) => (line.heldOn ? formatDate(line.heldOn, language) : '—'),
          },
          {
            title: t('attested-at'),
            key: 'at',
            render: (_, { attestedAt }) => (attestedAt ? formatDate(attestedAt, language) : '—'),
          },
        ]}
      />
      <SheetBar
        words={changed.length > 0 ? t('changed-rows', { count: changed.length }) : null}
        notes={
          <>
            {attest.error ? <ErrorState error={attest.error} /> : null}
            <ProblemList problems={nameRows(attest.problems, sentNames)} />
            {attest.value !== null && changed.length === 0 ? (
              <Notice tone="ok" live>
                {t('attested', { count: attest.value })}
              </Notice>
            ) : null}
          </>
        }
      >
        <Button onClick={() => setTyped(new Map())}>{t('undo-changes')}</Button>
        <Button type="primary" loading={attest.isRunning} onClick={send}>
          {t('attest', { count: changed.length })}
        </Button>
      </SheetBar>
    </>
  );
}

/** Where the hours come from: activities, the school's hand, and what a spot check has taken back. */
function HoursSource({ line }: { line: OfflineHoursLine }) {
  const t = useTexts(activityTexts);
  const { attestedHalfHours, fromActivitiesHalfHours, takenBackHalfHours } = line;
  const byHand = Math.max(0, attestedHalfHours - fromActivitiesHalfHours);
  const parts = [
    fromActivitiesHalfHours > 0 ? `${t('source-activities')} ${hoursOf(fromActivitiesHalfHours)}` : '',
    byHand > 0 ? `${t('source-hand')} ${hoursOf(byHand)}` : '',
    takenBackHalfHours > 0 ? t('taken-back-hours', { hours: hoursOf(takenBackHalfHours) }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : '—';
}
