import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays, daysBetween, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';

/** Whole weeks that the first cohort has behind it on the day of the demonstration. */
const WEEKS_IN = 7;

/**
 * The same policy with its calendar moved, so that `today` lies in the eighth week of the first cohort. Days of the week
 * stay what they are.
 */
export function shiftToToday(pack: PolicyPack, today: PlainDate): PolicyPack {
  const first = pack.cohorts[0];
  if (!first) return pack;
  const days = Math.floor(daysBetween(first.firstTrainingDay, addDays(today, -7 * WEEKS_IN)) / 7) * 7;
  const move = (date: PlainDate): PlainDate => addDays(date, days);
  return {
    ...pack,
    programme: { ...pack.programme, from: move(pack.programme.from), to: move(pack.programme.to) },
    cohorts: pack.cohorts.map((cohort) => ({
      ...cohort,
      year: Number(move(cohort.firstTrainingDay).slice(0, 4)),
      enrollment: { from: move(cohort.enrollment.from), to: move(cohort.enrollment.to) },
      firstTrainingDay: move(cohort.firstTrainingDay),
      lastTrainingDay: move(cohort.lastTrainingDay),
    })),
  };
}
