import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Notice } from '../../../../components/notice.js';
import { useTexts } from '../../../../lib/texts.js';
import { judgingTasksQuery } from '../api/judging-tasks.js';

/** Tells a teacher who was named a judge that works wait; nothing for everybody else. */
export function TasksWaiting({ cohortId, link }: { cohortId: string; link: ReactNode }) {
  const t = useTexts(awardTexts);
  const { data } = useInfiniteQuery(judgingTasksQuery(cohortId));
  const tasks = data?.pages.flatMap(({ judgingTasks }) => judgingTasks.nodes) ?? [];
  const waiting = tasks.filter(({ scoredAt, roundState }) => !scoredAt && roundState === 'JUDGING');
  if (waiting.length === 0) return null;
  return <Notice tone="attention" title={t('tasks-waiting', { count: waiting.length })} action={link} />;
}
