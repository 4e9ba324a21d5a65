import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { trackTexts } from '@tisheng/messages/pages/tracks.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { Filters, SearchFilter } from '../../../components/filters.js';
import { ListTable } from '../../../components/list-table.js';
import { Notice } from '../../../components/notice.js';
import { SelectionBar } from '../../../components/selection-bar.js';
import { EmptyState } from '../../../components/states.js';
import { nameRows } from '../../../lib/name-rows.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { useNominateForTrack } from '../api/nominate-for-track.js';
import { trackCandidatesQuery } from '../api/track-candidates.js';
import type { SessionPeopleProps } from './nomination-table.js';
import { useTrackWords } from './use-track-words.js';

/** People whom a session is for, to be nominated. */
export function CandidateTable({
  programmeId,
  unitId,
  sessionId,
  search,
  onSearch,
}: Omit<SessionPeopleProps, 'decides'>) {
  const t = useTexts(trackTexts);
  const words = useTrackWords();
  const [chosen, setChosen] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const list = useList(
    useInfiniteQuery(
      trackCandidatesQuery({ programmeId, unitId, sessionId, search: search === '' ? null : search }),
    ),
    ({ trackCandidates }) => trackCandidates,
  );
  const action = useNominateForTrack(() => setChosen([]));
  const named = {
    error: action.error,
    problems: nameRows(
      action.problems,
      chosen.map(({ name }) => name),
    ),
  };
  return (
    <>
      {action.value !== null ? (
        <Notice tone="ok" live>
          {t('nominated', { count: action.value })}
        </Notice>
      ) : null}
      <ActionFeedback action={named} />
      <ListTable
        list={list}
        rowKey={({ teacherId }) => teacherId}
        selection={{
          keys: chosen.map(({ id }) => id),
          onChange: (_, rows) => setChosen(rows.map(({ teacherId, name }) => ({ id: teacherId, name }))),
        }}
        empty={<EmptyState title={t('no-candidates')} hint={t('no-candidates-hint')} />}
        tools={
          <Filters>
            <SearchFilter label={t('search')} value={search} onChange={onSearch} />
          </Filters>
        }
        columns={[
          { title: t('name'), key: 'name', render: (_, { name }) => name },
          { title: t('county'), key: 'county', render: (_, { countyName }) => countyName },
          { title: t('school'), key: 'school', render: (_, { schoolName }) => schoolName },
          { title: t('duty'), key: 'duty', render: (_, { duty }) => words.duties([duty]) },
          { title: t('stage'), key: 'stage', render: (_, { stage }) => words.stages([stage]) },
        ]}
      />
      {chosen.length > 0 ? (
        <SelectionBar count={chosen.length} onClear={() => setChosen([])}>
          <Button
            type="primary"
            loading={action.isRunning}
            onClick={() =>
              action.run({ programmeId, unitId, sessionId, teacherIds: chosen.map(({ id }) => id) })
            }
          >
            {t('nominate-chosen')}
          </Button>
        </SelectionBar>
      ) : null}
    </>
  );
}
