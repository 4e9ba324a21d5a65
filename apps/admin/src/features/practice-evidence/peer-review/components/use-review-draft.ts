import { useEffect, useRef, useState } from 'react';
import type { PeerReviewDraftInput } from '../../../../gql/graphql.js';
import type { ProblemShown } from '../../../../lib/outcome.js';
import type { BlindReview } from '../api/peer-review.js';
import { savePeerReview } from '../api/write-peer-review.js';
import type { Levels } from './rubric-field.js';

/** Quiet time after the last change before it is saved. */
const QUIET_MS = 1200;
/** After a failure it is tried again. */
const AGAIN_MS = 6000;

export interface ReviewContent {
  readonly levels: Levels;
  readonly comments: Readonly<Record<string, string>>;
  readonly comment: string;
}

function contentOf({ marks, comment }: BlindReview): ReviewContent {
  const levels: Record<string, number> = {};
  const comments: Record<string, string> = {};
  for (const mark of marks) {
    if (typeof mark.level === 'number') levels[mark.criterion] = mark.level;
    if (mark.comment !== '') comments[mark.criterion] = mark.comment;
  }
  return { levels, comments, comment };
}

function draftOf({ levels, comments, comment }: ReviewContent): PeerReviewDraftInput {
  const criteria = new Set([...Object.keys(levels), ...Object.keys(comments)]);
  return {
    comment,
    marks: [...criteria].map((criterion) => ({
      criterion,
      level: levels[criterion] ?? null,
      comment: comments[criterion] ?? '',
    })),
  };
}

/**
 * What a reviewer writes, saved by itself: one save after the other, each naming the revision that it began from, and again
 * after the line was lost.
 */
export function useReviewDraft(review: BlindReview) {
  const [content, setContent] = useState(() => contentOf(review));
  const [state, setState] = useState<'saved' | 'saving' | 'failed' | 'untouched'>('untouched');
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const latest = useRef(content);
  const revision = useRef(review.revision);
  const isDirty = useRef(false);
  const saving = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const stopTimer = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const saveOnce = async (): Promise<void> => {
    isDirty.current = false;
    setState('saving');
    try {
      const outcome = await savePeerReview({
        peerReviewId: review.id,
        revision: revision.current,
        draft: draftOf(latest.current),
      });
      if (outcome.done) revision.current = outcome.value;
      setProblems(outcome.done ? [] : outcome.problems);
      setState(outcome.done ? 'saved' : 'failed');
    } catch {
      isDirty.current = true;
      setState('failed');
      timer.current = setTimeout(() => void flush(), AGAIN_MS);
    }
  };
  const flush = async (): Promise<void> => {
    stopTimer();
    await saving.current;
    if (!isDirty.current) return;
    saving.current = saveOnce();
    await saving.current;
    saving.current = null;
  };
  const flushLatest = useRef(flush);
  useEffect(() => {
    flushLatest.current = flush;
  });
  useEffect(
    () => () => {
      void flushLatest.current();
    },
    [],
  );
  return {
    content,
    state,
    problems,
    change: (change: Partial<ReviewContent>): void => {
      latest.current = { ...latest.current, ...change };
      setContent(latest.current);
      isDirty.current = true;
      stopTimer();
      timer.current = setTimeout(() => void flush(), QUIET_MS);
    },
    /** What is handed in, once every save has come back. */
    ready: async () => {
      stopTimer();
      await saving.current;
      isDirty.current = false;
      return { revision: revision.current, draft: draftOf(latest.current) };
    },
    /** The server has taken what was handed in. */
    taken: (next: number): void => {
      revision.current = next;
      setState('untouched');
    },
  };
}
