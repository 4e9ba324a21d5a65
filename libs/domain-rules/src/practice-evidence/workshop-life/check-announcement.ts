import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { comparePlainDates } from '../../time/plain-date.js';
import type { PlainDate } from '../../time/plain-date.js';

export type AnnouncementProblemCode =
  | 'announcement-title-missing'
  | 'announcement-title-too-long'
  | 'announcement-text-missing'
  | 'announcement-text-too-long'
  | 'announcement-day-is-past'
  | 'announcement-unknown';

export const LONGEST_TITLE = 60;
export const LONGEST_ANNOUNCEMENT = 2000;

/** What a leader tells the whole workshop (公告). */
export interface AnnouncementText {
  readonly title: string;
  readonly text: string;
  /** Last day on which it is shown among the new ones; null for as long as the workshop lasts. */
  readonly shownUntil: PlainDate | null;
}

/** Characters as people count them: a sign beyond the first plane is one. */
export const lengthOf = (text: string): number => [...text.trim()].length;

/** An announcement has a title of 60 and a text of 2000 characters at most, and is shown today at least. */
export function checkAnnouncement(
  { title, text, shownUntil }: AnnouncementText,
  today: PlainDate,
): Problem<AnnouncementProblemCode>[] {
  const problems: Problem<AnnouncementProblemCode>[] = [];
  const titleLength = lengthOf(title);
  if (titleLength === 0) problems.push(problem('announcement-title-missing', { field: 'title' }));
  if (titleLength > LONGEST_TITLE) {
    const data = { length: titleLength, maximum: LONGEST_TITLE };
    problems.push(problem('announcement-title-too-long', { field: 'title', data }));
  }
  const length = lengthOf(text);
  if (length === 0) problems.push(problem('announcement-text-missing', { field: 'text' }));
  if (length > LONGEST_ANNOUNCEMENT) {
    const data = { length, maximum: LONGEST_ANNOUNCEMENT };
    problems.push(problem('announcement-text-too-long', { field: 'text', data }));
  }
  if (shownUntil !== null && comparePlainDates(shownUntil, today) < 0)
    problems.push(problem('announcement-day-is-past', { field: 'shownUntil', data: { day: shownUntil } }));
  return problems;
}
