import { plainComment } from '../../course-selection/shared-plans/check-plan-comment.js';
import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { LONGEST_TITLE, lengthOf } from './check-announcement.js';

export type DiscussionProblemCode =
  | 'thread-title-missing'
  | 'thread-title-too-long'
  | 'post-empty'
  | 'post-too-long'
  | 'post-files-too-many'
  | 'posts-too-many'
  | 'thread-unknown'
  | 'thread-closed'
  | 'thread-of-another-group'
  | 'thread-group-unknown'
  | 'thread-not-for-you'
  | 'post-unknown'
  | 'post-not-yours'
  | 'post-removed'
  | 'post-removal-reason-missing'
  | 'reply-to-a-reply';

type Found = Problem<DiscussionProblemCode>;

export const LONGEST_POST = 5000;
export const MOST_FILES_OF_A_POST = 9;
/** So many posts of one person within so many minutes, whatever became of them. */
export const POSTS_AT_ONCE = 10;
export const POSTS_WITHIN_MINUTES = 5;

/** A post as it is kept: plain text without invisible signs. */
export const plainPost = plainComment;

/** A post says something, in words or by a file, in 5000 characters at most. */
export function checkPost(text: string, files: number): Found[] {
  const problems: Found[] = [];
  const length = [...plainPost(text)].length;
  if (length === 0 && files === 0) problems.push(problem('post-empty', { field: 'text' }));
  if (length > LONGEST_POST)
    problems.push(problem('post-too-long', { field: 'text', data: { length, maximum: LONGEST_POST } }));
  if (files > MOST_FILES_OF_A_POST)
    problems.push(
      problem('post-files-too-many', { field: 'fileIds', data: { files, maximum: MOST_FILES_OF_A_POST } }),
    );
  return problems;
}

/** A thread begins with a title of 60 characters at most and a post. */
export function checkThread(title: string, text: string, files: number): Found[] {
  const length = lengthOf(plainPost(title));
  const ofTitle: Found[] = [];
  if (length === 0) ofTitle.push(problem('thread-title-missing', { field: 'title' }));
  if (length > LONGEST_TITLE)
    ofTitle.push(
      problem('thread-title-too-long', { field: 'title', data: { length, maximum: LONGEST_TITLE } }),
    );
  return [...ofTitle, ...checkPost(text, files)];
}

/** Nobody floods a workshop. @param recent posts of this person within the last minutes */
export function mayPostNow(recent: number): Found[] {
  if (recent < POSTS_AT_ONCE) return [];
  return [problem('posts-too-many', { data: { posts: POSTS_AT_ONCE, minutes: POSTS_WITHIN_MINUTES } })];
}

/** A thread with who would write in it. */
export interface ThreadFacts {
  readonly isClosed: boolean;
  /** Of one group alone; null for the whole workshop. */
  readonly groupId: string | null;
  /** Opened to the teachers of the whole region. */
  readonly isInRegion: boolean;
  /** Group of the one who writes, in this very workshop; null for none. */
  readonly ownGroupId: string | null;
  /** Leads the workshop, or stands in for its leader. */
  readonly keepsOrder: boolean;
  /** Takes part in the cohort. */
  readonly isLearner: boolean;
}

/**
 * Who may read a thread: the workshop reads all its threads, other groups' too; beyond it every teacher of the cohort reads
 * what was opened to the region.
 */
export function mayReadThread(thread: ThreadFacts | null, readsWorkshop: boolean): Found[] {
  if (thread === null) return [problem('thread-unknown')];
  return readsWorkshop || (thread.isInRegion && thread.isLearner) ? [] : [problem('thread-not-for-you')];
}

/**
 * Who may write in a thread: members of the workshop, in a group's thread that group, in one opened to the region every
 * teacher of the cohort, and whoever keeps order. Nobody writes in a closed one.
 */
export function mayWriteInThread(thread: ThreadFacts | null): Found[] {
  if (thread === null) return [problem('thread-unknown')];
  if (thread.isClosed) return [problem('thread-closed')];
  if (thread.keepsOrder || (thread.isInRegion && thread.isLearner)) return [];
  if (thread.ownGroupId === null) return [problem('thread-not-for-you')];
  const isOther = thread.groupId !== null && thread.groupId !== thread.ownGroupId;
  return isOther ? [problem('thread-of-another-group')] : [];
}

/** A post with who would touch it. */
export interface PostFacts {
  readonly isOwn: boolean;
  readonly isRemoved: boolean;
  readonly keepsOrder: boolean;
  readonly isThreadClosed: boolean;
  /** May still read the thread: who has gone to another workshop leaves what was written as it is. */
  readonly readsThread: boolean;
}

/**
 * One's own post may be changed while the thread is open, and removed; whoever keeps order may remove any post, with a
 * reason. What was removed stays on record.
 */
export function mayTouchPost(post: PostFacts | null, act: 'change' | 'remove', reason: string): Found[] {
  if (post === null) return [problem('post-unknown')];
  if (post.isRemoved) return [problem('post-removed')];
  if (!post.readsThread) return [problem('thread-not-for-you')];
  if (act === 'change') {
    if (!post.isOwn) return [problem('post-not-yours')];
    return post.isThreadClosed ? [problem('thread-closed')] : [];
  }
  if (!post.isOwn && !post.keepsOrder) return [problem('post-not-yours')];
  const needsReason = !post.isOwn && reason.trim() === '';
  return needsReason ? [problem('post-removal-reason-missing', { field: 'reason' })] : [];
}
