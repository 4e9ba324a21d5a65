import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  climbsAfter,
  daysWaiting,
  type QuestionLevel,
} from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';

/** A question as a list shows it. */
export interface QuestionSeen {
  readonly questionId: string;
  readonly title: string;
  readonly askerName: string;
  readonly schoolName: string;
  readonly workshopName: string | null;
  readonly groupName: string | null;
  readonly theme: number | null;
  readonly state: StateOf<'question'>;
  readonly level: QuestionLevel;
  readonly levelSince: Date;
  /** Last day before it climbs by itself; null where it waits no more, or nobody is above. */
  readonly climbsAfter: PlainDate | null;
  readonly daysWaiting: number;
  readonly askedAt: Date;
  readonly answers: number;
  readonly isCommon: boolean;
  readonly isOwn: boolean;
}

export type QuestionRow = Omit<QuestionSeen, 'climbsAfter' | 'daysWaiting'> & Record<string, unknown>;

/** Columns of a question `q` with its asker `e`. @param own place of the parameter with the reader's enrollment */
export const questionSeen = (
  own: number,
): string => `q.id AS "questionId", q.title, t.name AS "askerName", u.name AS "schoolName",
  (SELECT w.name FROM enrollment.workshop w WHERE w.id = q.workshop_id) AS "workshopName",
  (SELECT g.name FROM enrollment.study_group g WHERE g.id = q.group_id) AS "groupName", q.theme, q.state, q.level,
  q.level_since AS "levelSince", q.asked_at AS "askedAt",
  (SELECT count(*)::int FROM practice_evidence.question_answer a WHERE a.question_id = q.id) AS answers,
  q.common_since IS NOT NULL AS "isCommon", COALESCE(q.enrollment_id = $${own}, false) AS "isOwn"`;

export const FROM_QUESTION = `JOIN enrollment.enrollment e ON e.cohort_id = q.cohort_id AND e.id = q.enrollment_id
  JOIN enrollment.teacher t ON t.id = e.teacher_id JOIN organization.unit u ON u.id = e.school_id`;

/** With what the policy says of its time. */
export function toQuestionSeen(row: QuestionRow, pack: PolicyPack, now: Date): QuestionSeen {
  const zone = pack.programme.timeZone;
  const { levels, answerWithinDays } = pack.practice.questions;
  const since = plainDateIn(zone, row.levelSince);
  const goesOn = row.state === 'waiting' && row.level !== levels.at(-1);
  return {
    ...row,
    climbsAfter: goesOn ? climbsAfter(since, answerWithinDays) : null,
    daysWaiting: row.state === 'waiting' ? daysWaiting(since, plainDateIn(zone, now)) : 0,
  };
}
