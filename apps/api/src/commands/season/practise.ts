import type { PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';
import { addDays, comparePlainDates, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import {
  EnrollmentReader,
  TAKING_PART,
  type EnrollmentRecord,
} from '../../modules/enrollment/public/enrollment-reader.js';
import {
  type AttestationRow,
  AttestOfflineHours,
} from '../../modules/practice-evidence/use-cases/attest-offline-hours.js';
import {
  type ReviewRow,
  ReviewSubmissions,
} from '../../modules/practice-evidence/use-cases/review-submissions.js';
import { SubmitWorks, type WorkRow } from '../../modules/practice-evidence/use-cases/submit-works.js';
import { diligenceOf, Random } from './random.js';
import { done, type Season } from './season.js';
import { type Chosen, everybody } from './take-pre-tests.js';

/** Whether a learner of the season works on a theme: the diligent on all, others leave some out. */
const worksOn = (learnerNo: string, theme: number): boolean =>
  new Random(`theme ${learnerNo} ${theme}`).next() < Math.min(1, diligenceOf(learnerNo) * 1.5);

/** A mark in half points around the learner's diligence, with which the work is accepted. */
function markOf(learnerNo: string, what: string, acceptedFrom: number): number {
  const random = new Random(`mark ${what} ${learnerNo}`);
  return Math.min(
    100,
    Math.max(acceptedFrom, Math.round((46 + diligenceOf(learnerNo) * 48 + random.next() * 8) * 2) / 2),
  );
}

export const workOf = (learner: EnrollmentRecord, theme: PolicyTheme): WorkRow => ({
  enrollmentId: learner.id,
  theme: theme.theme,
  topicPosition:
    theme.topics.length > 0
      ? new Random(`topic ${learner.learnerNo}`).between(0, theme.topics.length - 1)
      : null,
  ownTopic: theme.topics.length > 0 ? null : theme.title.zh,
  text: `${theme.task.zh}\n${theme.expectedResult.zh}\n（${learner.learnerNo}）`,
});

export function reviewOf(season: Season, learner: EnrollmentRecord, theme: PolicyTheme): ReviewRow {
  const mark = (what: string): number => markOf(learner.learnerNo, what, season.pack.practice.acceptedFrom);
  const score = mark(`theme ${theme.theme}`);
  return {
    enrollmentId: learner.id,
    theme: theme.theme,
    decision: 'accept',
    score,
    technicalScore: theme.isWork ? mark('technical') : null,
    teachingScore: theme.isWork ? mark('teaching') : null,
    comment: '教学设计与技术应用结合恰当，同意通过。',
  };
}

/** Themes that teachers work on, those first that fall due first. */
export const themesOf = (season: Season): PolicyTheme[] =>
  season.pack.practice.themes
    .filter((theme) => theme.dueDay !== null)
    .toSorted((a, b) => (a.dueDay ?? 0) - (b.dueDay ?? 0));

/** The day on which the season works on a theme: shortly before it falls due, within the training. */
const dayOf = (season: Season, theme: PolicyTheme): string => {
  const due = season.trainingDay((theme.dueDay ?? 1) - 1);
  return comparePlainDates(due, season.cohort.lastTrainingDay) > 0 ? season.cohort.lastTrainingDay : due;
};

/**
 * Learners hand in a theme's work, leaders review it, schools attest the offline hours.
 *
 * @returns works accepted and attestations made
 */
export async function practiseTheme(
  season: Season,
  theme: PolicyTheme,
  chosen: Chosen = everybody,
): Promise<{ works: number; attested: number }> {
  const { cohortId } = season;
  const day = dayOf(season, theme);
  let works = 0;
  let attested = 0;
  for await (const page of season.get(EnrollmentReader).learnersOf(cohortId, { states: TAKING_PART })) {
    const learners = page.filter((learner) => chosen(learner) && worksOn(learner.learnerNo, theme.theme));
    season.goTo(day, 10);
    const handedIn = await season.get(SubmitWorks).executeMany(
      season.as('teacher'),
      cohortId,
      learners.map((l) => workOf(l, theme)),
    );
    done(`Handing in theme ${theme.theme}`, handedIn);
    season.goTo(day, 15);
    const reviewed = await season.get(ReviewSubmissions).executeMany(
      season.as('workshop-leader'),
      cohortId,
      learners.map((l) => reviewOf(season, l, theme)),
    );
    works += done(`Reviewing theme ${theme.theme}`, reviewed).count;
    if (theme.offlineHalfHours === 0) continue;
    const rows = learners.map((learner): AttestationRow => ({
      enrollmentId: learner.id,
      theme: theme.theme,
      halfHours: theme.offlineHalfHours,
      heldOn: addDays(day, -1),
    }));
    const signed = await season
      .get(AttestOfflineHours)
      .executeMany(season.as('school-administrator'), cohortId, rows);
    attested += done(`Attesting theme ${theme.theme}`, signed).count;
  }
  return { works, attested };
}

/** The same for a few learners who are ahead, on the day that the clock shows. */
export async function finishTheme(
  season: Season,
  theme: PolicyTheme,
  learners: readonly EnrollmentRecord[],
): Promise<void> {
  const { cohortId } = season;
  const open = await withoutWork(season, theme, learners);
  done(
    'Handing in ahead',
    await season.get(SubmitWorks).executeMany(
      season.as('teacher'),
      cohortId,
      open.map((l) => workOf(l, theme)),
    ),
  );
  const reviews = open.map((l) => reviewOf(season, l, theme));
  done(
    'Reviewing ahead',
    await season.get(ReviewSubmissions).executeMany(season.as('workshop-leader'), cohortId, reviews),
  );
  if (theme.offlineHalfHours === 0) return;
  const heldOn = addDays(plainDateIn(season.pack.programme.timeZone, season.clock.now()), -1);
  const rows = open.map((l): AttestationRow => ({
    enrollmentId: l.id,
    theme: theme.theme,
    halfHours: theme.offlineHalfHours,
    heldOn,
  }));
  done(
    'Attesting ahead',
    await season.get(AttestOfflineHours).executeMany(season.as('school-administrator'), cohortId, rows),
  );
}

/** Those of the learners who have nothing for the theme yet. */
export async function withoutWork(
  season: Season,
  theme: PolicyTheme,
  learners: readonly EnrollmentRecord[],
): Promise<EnrollmentRecord[]> {
  const rows = await season.database.rows<{ id: string }>(
    'SELECT enrollment_id AS id FROM practice_evidence.submission WHERE cohort_id = $1 AND theme = $2',
    [season.cohortId, theme.theme],
  );
  const taken = new Set(rows.map(({ id }) => id));
  return learners.filter(({ id }) => !taken.has(id));
}

/** Every theme of the policy, one after the other. */
export async function practise(season: Season, total: number): Promise<void> {
  const themes = themesOf(season);
  let attested = 0;
  await season.progress.stage(
    'Practice handed in and reviewed',
    'works',
    total * themes.length,
    async (step) => {
      let works = 0;
      for (const theme of themes) {
        const made = await practiseTheme(season, theme);
        works += made.works;
        attested += made.attested;
        step(total);
      }
      await season.settle();
      return works;
    },
  );
  season.progress.note('Offline hours attested', attested, 'attestations');
}
