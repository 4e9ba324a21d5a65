import type { BilingualText, PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays, daysBetween, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';

/** Whole weeks that the first cohort has behind it on the day of the demonstration. */
const WEEKS_IN = 7;

/** Days for which the post-test has been open on that day, so that there is growth to look at. */
const POST_TEST_OPEN = 7;

/**
 * The same policy with its calendar moved, so that `today` lies in the eighth week of the first cohort and its post-test is
 * open. Days of the week stay what they are.
 */
export function shiftToToday(pack: PolicyPack, today: PlainDate): PolicyPack {
  const first = pack.cohorts[0];
  if (!first) return pack;
  const days = Math.floor(daysBetween(first.firstTrainingDay, addDays(today, -7 * WEEKS_IN)) / 7) * 7;
  const move = (date: PlainDate): PlainDate => addDays(date, days);
  const years = Number(move(first.firstTrainingDay).slice(0, 4)) - Number(first.firstTrainingDay.slice(0, 4));
  // The years in titles move along, so that no page speaks of one year and shows the dates of another.
  const rename = ({ zh, en }: BilingualText): BilingualText => ({
    zh: inYears(zh, years),
    en: inYears(en, years),
  });
  const end = move(first.lastTrainingDay);
  const { postTest } = pack.diagnosis;
  const opensDaysBeforeEnd = Math.max(postTest.opensDaysBeforeEnd, daysBetween(today, end) + POST_TEST_OPEN);
  return {
    ...pack,
    diagnosis: { ...pack.diagnosis, postTest: { ...postTest, opensDaysBeforeEnd } },
    title: rename(pack.title),
    programme: { ...pack.programme, from: move(pack.programme.from), to: move(pack.programme.to) },
    cohorts: pack.cohorts.map((cohort) => ({
      ...cohort,
      name: rename(cohort.name),
      year: Number(move(cohort.firstTrainingDay).slice(0, 4)),
      enrollment: { from: move(cohort.enrollment.from), to: move(cohort.enrollment.to) },
      firstTrainingDay: move(cohort.firstTrainingDay),
      lastTrainingDay: move(cohort.lastTrainingDay),
    })),
  };
}

/** The text with every year in it moved. */
const inYears = (text: string, years: number): string =>
  text.replaceAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, (year) => String(Number(year) + years));
