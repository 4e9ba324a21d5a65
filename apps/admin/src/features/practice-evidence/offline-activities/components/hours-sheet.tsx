import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { Notice } from '../../../../components/notice.js';
import { ProblemList } from '../../../../components/problem-list.js';
import { SheetBar } from '../../../../components/sheet-bar.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState } from '../../../../components/states.js';
import { formatDate, formatHours, hoursOf } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { nameRows } from '../../../../lib/name-rows.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { activityHoursQuery, type HoursLine } from '../api/activity-hours.js';
import { useAttestActivities } from '../api/attest-activities.js';

interface HoursSheetProps {
  readonly cohortId: string;
  /** Lines to attest, or those that were. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const keyOf = ({ activityId, enrollmentId }: HoursLine): string => `${activityId} ${enrollmentId}`;

/** What attendance gives, proposed within the theme: looked over, changed where needed, and attested in one step. */
export function HoursSheet({ cohortId, open, onOpen }: HoursSheetProps) {
  const t = useTexts(activityTexts);
  const language = useLanguage();
  const mayAttest = useMay()('attestActivities');
  const list = useList(
    useInfiniteQuery(activityHoursQuery(cohortId, open)),
    ({ activityHours }) => activityHours,
  );
  const [typed, setTyped] = useState<ReadonlyMap<string, number>>(new Map());
  const [sentNames, setSentNames] = useState<readonly string[]>([]);
  const attest = useAttestActivities(() => setTyped(new Map()));
  const halfHoursOf = (line: HoursLine): number =>
    typed.get(keyOf(line)) ?? (open ? line.proposedHalfHours : (line.givenHalfHours ?? 0));
  // In a first attestation every line is settled, also those for which the theme has no room.
  const ready = list.rows.filter((line) => (open ? true : halfHoursOf(line) !== line.givenHalfHours));
  const send = (): void => {
    setSentNames(ready.map(({ teacherName, title }) => `${teacherName} · ${title}`));
    attest.run({
      cohortId,
      rows: ready.map((line) => ({
        activityId: line.activityId,
        enrollmentId: line.enrollmentId,
        halfHours: halfHoursOf(line),
      })),
    });
  };
  const sum = ready.reduce((total, line) => total + halfHoursOf(line), 0);
  return (
    <>
      <ListTable<HoursLine>
        list={list}
        rowKey={keyOf}
        empty={
          open ? (
            <EmptyState title={t('no-open-hours')} hint={t('no-open-hours-hint')} />
          ) : (
            <EmptyState title={t('no-given-hours')} />
          )
        }
        tools={
          <Filters>
            <ChoiceFilter
              label={t('hours-open')}
              required
              value={open ? 'open' : 'given'}
              choices={[
                ['open', t('hours-open')],
                ['given', t('hours-given')],
              ]}
              onChange={(value) => {
                setTyped(new Map());
                onOpen(value !== 'given');
              }}
            />
          </Filters>
        }
        columns={[
          { title: t('name'), key: 'name', fixed: 'left', render: (_, { teacherName }) => teacherName },
          { title: t('activity'), key: 'title', render: (_, { title }) => title },
          { title: t('day'), key: 'day', render: (_, { heldOn }) => formatDate(heldOn, language) },
          { title: t('theme'), key: 'theme', render: (_, { theme }) => t('theme-of', { theme }) },
          {
            title: t('attendance'),
            key: 'how',
            render: (_, { how, reason, presentAt }) => (
              <>
                {how === 'HAND' ? (
                  <ToneTag tone="attention">{t('by-hand')}</ToneTag>
                ) : (
                  <ToneTag tone="ok">{t('by-code')}</ToneTag>
                )}{' '}
                {reason}
                {presentAt ? (
                  <ToneTag tone="wrong">{t('also-present-at', { activity: presentAt })}</ToneTag>
                ) : null}
              </>
            ),
          },
          {
            title: t('attended-hours'),
            key: 'attended',
            ...numberColumn,
            render: (_, { attendedHalfHours }) => formatHours(attendedHalfHours),
          },
          {
            title: t('other-hours'),
            key: 'other',
            ...numberColumn,
            render: (_, { otherHalfHours, themeHalfHours }) =>
              `${formatHours(otherHalfHours)} / ${formatHours(themeHalfHours)}`,
          },
          {
            title: t('to-attest'),
            key: 'attest',
            ...numberColumn,
            render: (_, line) => {
              if (!mayAttest || line.state === 'TAKEN_BACK') return formatHours(line.givenHalfHours ?? 0);
              return (
                <InputNumber
                  size="small"
                  aria-label={`${line.teacherName} ${line.title} ${t('to-attest')}`}
                  value={hoursOf(halfHoursOf(line))}
                  min={0}
                  max={hoursOf(line.attendedHalfHours)}
                  step={0.5}
                  style={{ width: 88 }}
                  onChange={(hours) =>
                    setTyped(new Map(typed).set(keyOf(line), Math.round((hours ?? 0) * 2)))
                  }
                />
              );
            },
          },
        ]}
      />
      <SheetBar
        words={
          mayAttest && ready.length > 0
            ? t('lines-ready', { count: ready.length, hours: formatHours(sum) })
            : null
        }
        notes={
          <>
            {attest.error ? <ErrorState error={attest.error} /> : null}
            <ProblemList problems={nameRows(attest.problems, sentNames)} />
            {attest.value !== null && attest.problems.length === 0 ? (
              <Notice tone="ok" live>
                {t('attested-lines', { count: attest.value })}
              </Notice>
            ) : null}
          </>
        }
      >
        {typed.size > 0 ? <Button onClick={() => setTyped(new Map())}>{t('undo-changes')}</Button> : null}
        <Button type="primary" loading={attest.isRunning} onClick={send}>
          {t('attest-lines', { count: ready.length })}
        </Button>
      </SheetBar>
    </>
  );
}
