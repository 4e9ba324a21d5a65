import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../../components/filters.js';
import { Stack } from '../../../../components/grid.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import type { WorkshopLife } from '../api/workshop-life.js';
import { workshopThreadsQuery, type Thread } from '../api/workshop-threads.js';
import styles from './life.module.css';
import { MoreButton } from './more-button.js';
import { ThreadCard } from './thread-card.js';
import { ThreadForm } from './thread-form.js';

interface ThreadListProps {
  readonly workshop: WorkshopLife;
  /** Threads about one activity alone, with no filters; empty for all. */
  readonly activityId?: string;
  readonly groupId?: string;
  readonly search?: string;
  readonly onGroup?: (groupId: string) => void;
  readonly onSearch?: (words: string) => void;
  readonly onOpened: (threadId: string) => void;
  readonly renderLink: (thread: Thread, card: ReactNode) => ReactNode;
}

/** Threads of a workshop, and the button that begins one. */
export function ThreadList({
  workshop,
  activityId = '',
  groupId = '',
  search = '',
  onGroup,
  onSearch,
  onOpened,
  renderLink,
}: ThreadListProps) {
  const t = useTexts(workshopLifeTexts);
  const [opening, setOpening] = useState(false);
  const { workshopId, groups } = workshop;
  const filter = { workshopId, groupId: groupId || null, activityId: activityId || null, search };
  const list = useList(
    useInfiniteQuery(workshopThreadsQuery(filter)),
    ({ workshopThreads }) => workshopThreads,
  );
  const mayOpen = workshop.isMember || workshop.canRun;
  return (
    <Stack>
      <div className={`${styles.line} ${styles.apart}`}>
        {onGroup && onSearch ? (
          <Filters>
            <SearchFilter label={t('search-threads')} value={search} onChange={onSearch} />
            {groups.length > 1 ? (
              <ChoiceFilter
                label={t('all-groups')}
                value={groupId === '' ? null : groupId}
                choices={groups.map(({ id, name }) => [id, name] as const)}
                onChange={onGroup}
              />
            ) : null}
          </Filters>
        ) : (
          <span />
        )}
        {mayOpen ? (
          <Button type={activityId === '' ? 'primary' : 'default'} onClick={() => setOpening(true)}>
            {t('open-thread')}
          </Button>
        ) : null}
      </div>
      {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {list.isPending ? <LoadingState /> : null}
      {!list.isPending && !list.error && list.rows.length === 0 ? (
        search === '' ? (
          <EmptyState title={t('no-threads')} hint={t('no-threads-hint')} />
        ) : (
          <EmptyState title={t('nothing-found', { words: search })} />
        )
      ) : null}
      <ul className={styles.cards}>
        {list.rows.map((thread) => (
          <li key={thread.threadId}>{renderLink(thread, <ThreadCard thread={thread} />)}</li>
        ))}
      </ul>
      <MoreButton list={list} />
      {opening ? (
        <ThreadForm
          workshop={workshop}
          activityId={activityId}
          onClose={() => setOpening(false)}
          onOpened={onOpened}
        />
      ) : null}
    </Stack>
  );
}
