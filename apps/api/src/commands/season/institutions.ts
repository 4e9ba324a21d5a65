import { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { EXCHANGE_SCOPES } from '@tisheng/domain-rules/exchange/scopes.js';
import { addDays, comparePlainDates, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { startOfDay } from '@tisheng/domain-rules/exchange/push-cycles.js';
import { CreateApiClient } from '../../modules/exchange/use-cases/create-api-client.js';
import { OrganizationReader } from '../../modules/organization/public/organization-reader.js';
import { courseList, editionsOf } from './course-list.js';
import { done, mustHold, type Season } from './season.js';
import { brokenRecords, recordsOf, type SeasonCycle, type SeasonLearner } from './study-records.js';

/** A training institution of the season, with the keys it was given: it comes in over HTTP like any other. */
export interface SeasonInstitution {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly client: ExchangeClient;
  learners: SeasonLearner[];
}

/** What the pushes of a season came to. */
export interface PushTotals {
  accepted: number;
  rejected: number;
  seconds: number;
}

/** Gives every approved institution a client of its own and lets it publish its courses. */
export async function openInstitutions(season: Season): Promise<SeasonInstitution[]> {
  const found = await season.get(OrganizationReader).institutions(season.rootUnitId);
  const institutions: SeasonInstitution[] = [];
  await season.progress.stage('Courses published', 'courses', found.length, async (step) => {
    let courses = 0;
    for (const { id, code, name } of found) {
      const request = { institutionId: id, name: 'Season', scopes: EXCHANGE_SCOPES };
      const made = done(
        'A client',
        await season.get(CreateApiClient).execute(season.as('institution-operator'), request),
      );
      const { clientId, clientSecret } = made;
      const client = new ExchangeClient({ baseUrl: season.baseUrl, clientId, clientSecret });
      const list = courseList(season.pack, code);
      for (const edition of editionsOf(list, code)) await client.publishCourses(edition);
      courses += list.length;
      institutions.push({ id, code, name, clientId, clientSecret, client, learners: [] });
      step(1);
    }
    return courses;
  });
  return institutions;
}

/** Every institution pulls its trainees with the courses that they chose. */
export async function pullTrainees(
  season: Season,
  institutions: readonly SeasonInstitution[],
  total: number,
): Promise<void> {
  await season.progress.stage('Trainees pulled', 'trainees', total, async (step) => {
    let count = 0;
    for (const institution of institutions) {
      institution.learners = [];
      const cohorts = await institution.client.cohorts();
      if (!cohorts.some(({ id }) => id === season.cohortId)) continue;
      for await (const trainee of institution.client.trainees(season.cohortId)) {
        const courses = trainee.chosenCourses ?? [];
        institution.learners.push({ learnerNo: trainee.learnerNo, courses });
        count += 1;
        if (count % 500 === 0) step(500);
      }
    }
    return count;
  });
}

/** The cycles over which the season's study is spread: those of the training. */
export function studyCycles(season: Season, until: PlainDate = season.cohort.lastTrainingDay): SeasonCycle[] {
  const { cycleDays } = season.pack.push;
  const { timeZone } = season.pack.programme;
  const all: PlainDate[] = [];
  for (
    let day = season.cohort.firstTrainingDay;
    comparePlainDates(addDays(day, cycleDays - 1), season.cohort.lastTrainingDay) <= 0;
  ) {
    all.push(day);
    day = addDays(day, cycleDays);
  }
  // Study begins when the courses are chosen and ends well before the training does; long programmes rest in between.
  const used = all.slice(0, Math.min(all.length, 9));
  return used
    .map((day, at) => ({
      number: at + 1,
      of: used.length,
      from: startOfDay(at === 0 ? addDays(day, 5) : day, timeZone),
      to: startOfDay(addDays(day, cycleDays), timeZone),
    }))
    .filter((cycle) => cycle.to <= startOfDay(until, timeZone));
}

async function* lines(
  institution: SeasonInstitution,
  cycle: SeasonCycle,
  broken: readonly unknown[],
  step: (n: number) => void,
) {
  yield* broken;
  let made = 0;
  for (const learner of institution.learners) {
    for (const record of recordsOf(learner, cycle)) {
      yield record;
      made += 1;
      if (made % 5000 === 0) step(5000);
    }
  }
}

/** One institution sends one cycle as a stream, then sends it again: the same receipt must come back. */
async function pushCycle(
  season: Season,
  institution: SeasonInstitution,
  cycle: SeasonCycle,
  totals: PushTotals,
  step: (n: number) => void,
): Promise<void> {
  const someone = institution.learners[0];
  if (!someone) return;
  const bad = brokenRecords(cycle, someone.learnerNo);
  const key = `${institution.code}-cycle-${cycle.number}`;
  const send = (count: (n: number) => void) =>
    institution.client.pushStream(season.cohortId, key, () =>
      lines(
        institution,
        cycle,
        bad.map(({ record }) => record),
        count,
      ),
    );
  const started = performance.now();
  const receipt = await send(step);
  totals.seconds += (performance.now() - started) / 1000;
  totals.accepted += receipt.accepted;
  totals.rejected += receipt.rejected;
  const codes: string[] = [];
  for await (const rejection of institution.client.rejections(receipt.id)) codes.push(rejection.code);
  mustHold(
    codes.toSorted().join() ===
      bad
        .map(({ code }) => code)
        .toSorted()
        .join(),
    `cycle ${cycle.number} of ${institution.name} is refused exactly what is broken (${codes.slice(0, 10).join()})`,
  );
  mustHold(receipt.received === receipt.accepted + receipt.duplicate + receipt.rejected, 'a receipt adds up');
  if (cycle.number > 1) return;
  const again = await send(() => undefined);
  mustHold(again.id === receipt.id, 'the same push again gets the same receipt');
}

/**
 * Institutions push the cycles in turn, each shortly after it ended.
 */
export async function pushStudy(
  season: Season,
  institutions: readonly SeasonInstitution[],
  cycles: readonly SeasonCycle[],
  expected: number,
): Promise<PushTotals> {
  const totals: PushTotals = { accepted: 0, rejected: 0, seconds: 0 };
  await season.progress.stage('Learning records pushed', 'records', expected, async (step) => {
    for (const cycle of cycles) {
      season.clock.set(new Date(cycle.to + 20 * 3_600_000));
      for (const institution of institutions) await pushCycle(season, institution, cycle, totals, step);
    }
    await season.settle();
    return totals.accepted;
  });
  return totals;
}
