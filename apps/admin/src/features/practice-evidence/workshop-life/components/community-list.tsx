import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { CheckFilter, Filters, SearchFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useViewer } from '../../../../lib/viewer.js';
import { communityThreadsQuery, type CommunityThread } from '../api/community-threads.js';
import styles from './life.module.css';
import { MoreButton } from './more-button.js';
import { ThreadCard } from './thread-card.js';

interface CommunityListProps {
  readonly cohortId: string;
  readonly search: string;
  readonly ownCountyOnly: boolean;
  readonly onSearch: (words: string) => void;
  readonly onOwnCounty: (only: boolean) => void;
  readonly renderLink: (thread: CommunityThread, card: ReactNode) => ReactNode;
}

/** What other workshops discuss, as far as their leaders have opened it. */
export function CommunityList(props: CommunityListProps) {
  const t = useTexts(workshopLifeTexts);
  const isTeacher = useViewer().grant.role === 'teacher';
  const { cohortId, search, ownCountyOnly } = props;
  const list = useList(
    useInfiniteQuery(communityThreadsQuery({ cohortId, search, ownCountyOnly })),
    ({ communityThreads }) => communityThreads,
  );
  return (
    <Stack>
      <Filters>
        <SearchFilter label={t('search-threads')} value={search} onChange={props.onSearch} />
        {isTeacher ? (
          <CheckFilter label={t('own-county')} value={ownCountyOnly} onChange={props.onOwnCounty} />
        ) : null}
      </Filters>
      {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {list.isPending ? <LoadingState /> : null}
      {!list.isPending && !list.error && list.rows.length === 0 ? (
        search === '' ? (
          <EmptyState title={t('no-community')} hint={t('no-community-hint')} />
        ) : (
          <EmptyState title={t('nothing-found', { words: search })} />
        )
      ) : null}
      <ul className={styles.cards}>
        {list.rows.map((thread) => (
          <li key={thread.threadId}>{props.renderLink(thread, <ThreadCard thread={thread} isAbroad />)}</li>
        ))}
      </ul>
      <MoreButton list={list} />
    </Stack>
  );
}
