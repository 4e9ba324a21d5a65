import type { PlainDate } from '../time/plain-date.js';
import { addDays } from '../time/plain-date.js';

/** One training stage with its weeks and days. */
export interface StageWeeks {
  readonly stage: number;
  /** Weeks of the training, from 1. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly from: PlainDate;
  /** Due day of its last theme. */
  readonly to: PlainDate;
  readonly onlineHalfHours: number;
  readonly offlineHalfHours: number;
  /** Whether today lies in it. */
  readonly isNow: boolean;
}

/** What the calendar asks of a theme. */
export interface ThemeInStage {
  readonly stage: number | null;
  /** Days from the first training day to the day when it is due. */
  readonly dueDay: number | null;
  readonly onlineHalfHours: number;
  readonly offlineHalfHours: number;
}

/**
 * The stages of the training in weeks: each begins when the one before it ends and lasts until its last theme is due.
 * Themes of the region, which belong to no stage, are left out.
 *
 * @example
 * // stage 1 due on days 4, 9 and 14, stage 2 until day 56 → weeks 1–2 and 3–8
 */
export function stageCalendar(
  themes: readonly ThemeInStage[],
  firstTrainingDay: PlainDate,
  today: PlainDate,
): StageWeeks[] {
  const numbers = [...new Set(themes.flatMap(({ stage }) => (stage === null ? [] : [stage])))].toSorted(
    (a, b) => a - b,
  );
  const stages: StageWeeks[] = [];
  let begun = 0;
  for (const stage of numbers) {
    const own = themes.filter((theme) => theme.stage === stage);
    const lastDay = Math.max(begun, ...own.map(({ dueDay }) => dueDay ?? 0));
    const [from, to] = [
      addDays(firstTrainingDay, stages.length === 0 ? 0 : begun + 1),
      addDays(firstTrainingDay, lastDay),
    ];
    const before = stages.at(-1)?.lastWeek ?? 0;
    stages.push({
      stage,
      firstWeek: before + 1,
      lastWeek: Math.max(before + 1, Math.ceil(lastDay / 7)),
      from,
      to,
      onlineHalfHours: own.reduce((sum, theme) => sum + theme.onlineHalfHours, 0),
      offlineHalfHours: own.reduce((sum, theme) => sum + theme.offlineHalfHours, 0),
      isNow: from <= today && today <= to,
    });
    begun = lastDay;
  }
  return stages;
}
