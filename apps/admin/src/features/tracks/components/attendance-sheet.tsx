import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { ListTable } from '../../../components/list-table.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { ToneTag } from '../../../components/state-tag.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useAttestTrackAttendance } from '../api/attest-track-attendance.js';
import { useShowAttendanceCode } from '../api/show-attendance-code.js';
import { trackHalfDaysQuery } from '../api/track-half-days.js';
import { trackNominationsQuery } from '../api/track-nominations.js';
import styles from './tracks.module.css';
import { useTrackWords } from './use-track-words.js';

interface AttendanceProps {
  readonly programmeId: string;
  readonly unitId: string;
  readonly sessionId: string;
  readonly decides: boolean;
  /** `2016-04-11 MORNING`; the first half-day when empty. */
  readonly halfDay: string;
  readonly onHalfDay: (halfDay: string) => void;
}

interface HalfDay {
  readonly day: string;
  readonly half: 'MORNING' | 'AFTERNOON';
}

const keyOf = ({ day, half }: HalfDay): string => `${day} ${half}`;
/** Everybody of a session on one sheet: what is attested is attested whole. */
const SHEET = 500;

/** Attendance half-day by half-day: the code for the telephones, and the list that the office attests. */
export function Attendance(props: AttendanceProps) {
  const t = useTexts(trackTexts);
  const language = useLanguage();
  const words = useTrackWords();
  const { programmeId, sessionId } = props;
  return (
    <Loaded query={useQuery(trackHalfDaysQuery(programmeId, sessionId))}>
      {({ trackHalfDays }) => {
        const current = trackHalfDays.find((one) => keyOf(one) === props.halfDay) ?? trackHalfDays[0];
        if (!current) return <EmptyState title={t('none-confirmed')} />;
        return (
          <Stack>
            <Filters>
              <ChoiceFilter
                label={t('half-day')}
                required
                value={keyOf(current)}
                choices={trackHalfDays.map((one) => [keyOf(one), words.halfDay(one)] as const)}
                onChange={props.onHalfDay}
              />
              <span>
                {current.attestedByName && current.attestedAt
                  ? t('attested-by', {
                      name: current.attestedByName,
                      at: formatInstant(current.attestedAt, language),
                      present: current.present,
                    })
                  : t('not-attested', { present: current.present })}
              </span>
            </Filters>
            {props.decides ? <Code key={keyOf(current)} {...props} halfDay={current} /> : null}
            <Sheet key={`sheet ${keyOf(current)}`} {...props} halfDay={current} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

type OfHalfDay = Omit<AttendanceProps, 'halfDay'> & { readonly halfDay: HalfDay };

function Code({ programmeId, sessionId, halfDay: { day, half } }: OfHalfDay) {
  const t = useTexts(trackTexts);
  const language = useLanguage();
  const show = useShowAttendanceCode();
  return (
    <div>
      <Button loading={show.isRunning} onClick={() => show.run({ programmeId, sessionId, day, half })}>
        {t('show-code')}
      </Button>
      <ActionFeedback action={show} />
      {show.value ? (
        <p className={styles.code} role="status">
          {show.value.code}
          <small>{t('code-hint', { time: formatInstant(show.value.validUntil, language) })}</small>
        </p>
      ) : null}
    </div>
  );
}

function Sheet({ programmeId, unitId, sessionId, decides, halfDay }: OfHalfDay) {
  const t = useTexts(trackTexts);
  const list = useList(
    useInfiniteQuery(
      trackNominationsQuery({ programmeId, unitId, sessionId, states: ['CONFIRMED'], search: null }, SHEET),
    ),
    ({ trackNominations }) => trackNominations,
  );
  const inHalfDay = (row: (typeof list.rows)[number]) =>
    row.attended.find((one) => one.day === halfDay.day && one.half === halfDay.half);
  // Only what was ticked by hand is kept: whoever types the code meanwhile is ticked as soon as the page hears of it.
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const ticked = list.rows
    .filter((row) => byHand.get(row.id) ?? inHalfDay(row) !== undefined)
    .map(({ id }) => id);
  const attest = useAttestTrackAttendance();
  return (
    <Stack>
      {decides ? <p>{t('attest-hint')}</p> : null}
      <ListTable
        list={list}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('none-confirmed')} />}
        {...(decides
          ? {
              selection: {
                keys: ticked,
                onChange: (keys: React.Key[]) =>
                  setByHand(new Map(list.rows.map(({ id }) => [id, keys.includes(id)] as const))),
              },
            }
          : {})}
        columns={[
          { title: t('name'), key: 'name', render: (_, { name }) => name },
          { title: t('county'), key: 'county', render: (_, { countyName }) => countyName },
          { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
          {
            title: t('there'),
            key: 'there',
            render: (_, row) => {
              const found = inHalfDay(row);
              if (!found) return '—';
              return <ToneTag tone="ok">{found.how === 'CODE' ? t('by-code') : t('there')}</ToneTag>;
            },
          },
        ]}
      />
      <ActionFeedback action={attest} />
      {attest.value !== null ? (
        <Notice tone="ok" live>
          {t('attested', { present: attest.value })}
        </Notice>
      ) : null}
      {decides ? (
        <Button
          type="primary"
          loading={attest.isRunning}
          disabled={list.rows.length === 0}
          onClick={() => attest.run({ programmeId, sessionId, ...pick(halfDay), nominationIds: [...ticked] })}
        >
          {t('attest-list')}
        </Button>
      ) : null}
    </Stack>
  );
}

const pick = ({ day, half }: HalfDay): HalfDay => ({ day, half });
