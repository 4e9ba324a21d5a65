import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ErrorState, LoadingState } from '../../../../components/states.js';
import { formatDay } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useSetThreadState } from '../api/set-thread-state.js';
import { threadPostsQuery, type Post } from '../api/thread-posts.js';
import type { ThreadOpened } from '../api/workshop-thread.js';
import styles from './life.module.css';
import { MoreButton } from './more-button.js';
import { PostForm } from './post-form.js';
import { PostView } from './post-view.js';

/** A thread with everything that was said, and the field in which one says something. */
export function ThreadView({ thread }: { thread: ThreadOpened }) {
  const t = useTexts(workshopLifeTexts);
  const language = useLanguage();
  const { workshopId, threadId } = thread;
  const list = useList(
    useInfiniteQuery(threadPostsQuery({ workshopId, threadId })),
    ({ threadPosts }) => threadPosts,
  );
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.isPending) return <LoadingState />;
  return (
    <Stack>
      {thread.keepsOrder ? <OrderButtons thread={thread} /> : null}
      <Panel>
        <ul className={styles.posts}>
          {list.rows.map((post) => (
            <li key={post.postId}>
              <PostWithReplies thread={thread} post={post} />
            </li>
          ))}
        </ul>
        <MoreButton list={list} />
      </Panel>
      {thread.closedAt ? (
        <Notice tone="neutral">
          {t('closed-line', {
            name: thread.closedByName ?? '',
            date: formatDay(thread.closedAt, language),
          })}
        </Notice>
      ) : thread.canWrite ? (
        <Panel>
          <PostForm workshopId={workshopId} threadId={threadId} />
        </Panel>
      ) : (
        <Notice tone="neutral">{t('cannot-write')}</Notice>
      )}
    </Stack>
  );
}

function PostWithReplies({ thread, post }: { thread: ThreadOpened; post: Post }) {
  const t = useTexts(workshopLifeTexts);
  const [replying, setReplying] = useState(false);
  const { workshopId, threadId } = thread;
  return (
    <div className={styles.post}>
      <PostView
        thread={thread}
        post={post}
        replyButton={
          thread.canWrite && !replying ? (
            <Button size="small" onClick={() => setReplying(true)}>
              {t('reply')}
            </Button>
          ) : null
        }
      />
      {post.replies.length > 0 || replying ? (
        <ul className={styles.replies}>
          {post.replies.map((reply) => (
            <li key={reply.postId}>
              <PostView thread={thread} post={reply} />
            </li>
          ))}
          {replying ? (
            <li>
              <PostForm
                workshopId={workshopId}
                threadId={threadId}
                parent={post}
                onClose={() => setReplying(false)}
              />
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}

/** Closes the thread or opens it, to the workshop or to the region. */
function OrderButtons({ thread }: { thread: ThreadOpened }) {
  const t = useTexts(workshopLifeTexts);
  const set = useSetThreadState();
  const { workshopId, threadId, closedAt, isInRegion } = thread;
  return (
    <div className={styles.actions}>
      <Button
        loading={set.isRunning}
        onClick={() => set.run({ workshopId, threadId, step: closedAt ? 'REOPEN' : 'CLOSE' })}
      >
        {t(closedAt ? 'reopen-thread' : 'close-thread')}
      </Button>
      <Button
        loading={set.isRunning}
        onClick={() =>
          set.run({ workshopId, threadId, step: isInRegion ? 'KEEP_TO_WORKSHOP' : 'OPEN_TO_REGION' })
        }
      >
        {t(isInRegion ? 'keep-to-workshop' : 'open-to-region')}
      </Button>
      <ActionFeedback action={set} />
    </div>
  );
}
