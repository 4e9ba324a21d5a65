import fc from 'fast-check';
import type { Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Events } from '../../../src/platform/events/events.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { FindUnitProgress } from '../../../src/modules/supervision/queries/unit-progress.js';
import { RefreshProgress } from '../../../src/modules/supervision/use-cases/refresh-progress.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;

/** How far one made-up learner has come. */
interface Facts {
  readonly school: number;
  readonly obligation: Obligation;
  readonly state: 'confirmed' | 'registered' | 'withdrawn' | 'completed';
  readonly preTest: 'none' | 'in-progress' | 'submitted';
  readonly plan: 'none' | 'submitted' | 'confirmed';
  readonly online: number | null;
  readonly offline: number | null;
  readonly rated: boolean;
  readonly result: 'none' | 'excellent' | 'pass' | 'fail' | 'revoked';
  readonly certificate: 'none' | 'issued' | 'revoked';
}

const facts: fc.Arbitrary<Facts> = fc.record({
  school: fc.integer({ min: 0, max: 3 }),
  obligation: fc.constantFrom('required', 'voluntary', 'exempt'),
  state: fc.constantFrom('confirmed', 'confirmed', 'completed', 'registered', 'withdrawn'),
  preTest: fc.constantFrom('none', 'in-progress', 'submitted'),
  plan: fc.constantFrom('none', 'submitted', 'confirmed'),
  // The made-up policy asks for 20 online and 10 offline half-hours.
  online: fc.option(fc.integer({ min: 18, max: 21 })),
  offline: fc.option(fc.integer({ min: 8, max: 11 })),
  rated: fc.boolean(),
  result: fc.constantFrom('none', 'excellent', 'pass', 'fail', 'revoked'),
  certificate: fc.constantFrom('none', 'issued', 'revoked'),
});

let made = 0;

beforeAll(async () => {
  await app.database.run(
    `INSERT INTO diagnostic_assessment.instrument (code, version, document, loaded_at) VALUES ('made-up', 1, '{}', $1)`,
    [app.clock.now()],
  );
});

/** Puts a learner into the tables of every stage, just as far as they have come. */
async function stand(one: Facts): Promise<void> {
  const { obligation, state } = one;
  const [learner] = await someLearners(app, region, 1, {
    school: region.schools[one.school]!,
    obligation,
    state,
  });
  const now = app.clock.now();
  const key = [region.cohortId, learner!.id] as const;
  made += 1;
  const put = (sql: string, ...more: unknown[]) => app.database.run(sql, [...key, now, ...more]);
  if (one.preTest !== 'none') {
    await put(
      `INSERT INTO diagnostic_assessment.assessment (cohort_id, enrollment_id, kind, instrument_code, instrument_version, state,
         source, started_at, saved_at) VALUES ($1, $2, 'pre-test', 'made-up', 1, $4, 'platform', $3, $3)`,
      one.preTest,
    );
  }
  if (one.plan !== 'none') {
    await put(
      'INSERT INTO course_selection.plan (cohort_id, enrollment_id, saved_at, state) VALUES ($1, $2, $3, $4)',
      one.plan,
    );
  }
  if (one.online !== null) {
    await put(
      `INSERT INTO exchange.learner_progress (cohort_id, enrollment_id, last_record_at, completed_half_hours) VALUES ($1, $2, $3, $4)`,
      one.online,
    );
  }
  if (one.offline !== null) {
    await put(
      `INSERT INTO practice_evidence.practice_summary (cohort_id, enrollment_id, changed_at, offline_half_hours) VALUES ($1, $2, $3, $4)`,
      one.offline,
    );
  }
  if (one.rated) {
    await put(
      `INSERT INTO scoring.school_rating (cohort_id, enrollment_id, rated_at, grade) VALUES ($1, $2, $3, 'pass')`,
    );
  }
  if (one.result !== 'none') {
    const revoked = one.result === 'revoked';
    await put(
      `INSERT INTO scoring.comprehensive_result (cohort_id, enrollment_id, decided_at, run_id, grade, state, explanation)
       VALUES ($1, $2, $3, uuidv7(), $4, $5, '{}')`,
      revoked ? 'fail' : one.result,
      revoked ? 'revoked' : 'final',
    );
  }
  if (one.certificate !== 'none') {
    await put(
      `INSERT INTO certification.certificate (cohort_id, enrollment_id, issued_at, number, number_key, holder_name, grade, facts,
         facts_sha256, issued_on, state, revoked_at)
       VALUES ($1, $2, $3::timestamptz, $4, $4, 'x', 'pass', '{}', '00', $3::timestamptz::date, $5,
               CASE WHEN $5 = 'revoked' THEN $3::timestamptz END)`,
      `N${made}`,
      one.certificate,
    );
  }
}

/** The same counts, made by looking at one learner after the other. */
function recount(learners: readonly Facts[]) {
  const inside = learners.filter(({ state }) => state !== 'withdrawn');
  const part = inside.filter(({ state }) => state !== 'registered');
  const count = (is: (one: Facts) => boolean) => part.filter(is).length;
  const counting = part.filter(({ obligation }) => obligation === 'required');
  const completed = counting.filter(({ result }) => result === 'pass' || result === 'excellent').length;
  return {
    counts: {
      putForward: inside.length,
      confirmed: part.length,
      preTested: count(({ preTest }) => preTest === 'submitted'),
      planConfirmed: count(({ plan }) => plan === 'confirmed'),
      studying: count(({ online }) => online !== null),
      onlineHoursReached: count(({ online }) => (online ?? 0) >= 20),
      offlineHoursReached: count(({ offline }) => (offline ?? 0) >= 10),
      rated: count(({ rated }) => rated),
      excellent: count(({ result }) => result === 'excellent'),
      passed: count(({ result }) => result === 'pass'),
      failed: count(({ result }) => result === 'fail' || result === 'revoked'),
      certified: count(({ certificate }) => certificate === 'issued'),
    },
    completion: {
      completed,
      counted: counting.length,
      percentHundredths: counting.length === 0 ? null : Math.round((completed * 10_000) / counting.length),
    },
  };
}

test('the roll-up of every unit is what counting its learners one by one gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 12 }), async (learners) => {
      region = await aRegion(app);
      const before = await app.database.rows('SELECT id FROM enrollment.enrollment');
      // The region stays; each run starts with a cohort without learners.
      if (before.length > 0) await emptyCohort();
      for (const learner of learners) await stand(learner);
      await app.get(RefreshProgress).execute(region.cohortId);
      const read = (unitId: string) => app.get(FindUnitProgress).execute(region.cohortId, unitId);
      const at = (...schools: number[]) => recount(learners.filter(({ school }) => schools.includes(school)));
      const root = await read(region.root.id);
      expect(root).toMatchObject(at(0, 1, 2, 3));
      const [east, west] = [region.countyOf(region.schools[0]!), region.countyOf(region.schools[2]!)];
      expect(await read(east.id)).toMatchObject(at(0, 1));
      expect(await read(west.id)).toMatchObject(at(2, 3));
      for (const school of [0, 1, 2, 3])
        expect(await read(region.schools[school]!.id)).toMatchObject(at(school));
      const city = await read(east.parentId!);
      for (const subunit of city.subunits) {
        expect(subunit).toMatchObject(subunit.unitId === east.id ? at(0, 1) : at(2, 3));
      }
      expect(city.subunits.reduce((sum, { counts }) => sum + counts.putForward, 0)).toBe(
        city.counts.putForward,
      );
    }),
    { numRuns: 8 },
  );
});

async function emptyCohort(): Promise<void> {
  const tables = [
    'scoring.comprehensive_result',
    'scoring.school_rating',
    'practice_evidence.practice_summary',
    'exchange.learner_progress',
    'course_selection.plan',
    'diagnostic_assessment.assessment',
    'enrollment.enrollment',
  ];
  // What was issued cannot be deleted row by row; a test begins anew all the same.
  await app.database.run('TRUNCATE certification.certificate CASCADE');
  for (const table of tables) await app.database.run(`DELETE FROM ${table}`);
}

const confirmed: Facts = {
  school: 0,
  obligation: 'required',
  state: 'confirmed',
  preTest: 'none',
  plan: 'none',
  online: null,
  offline: null,
  rated: false,
  result: 'none',
  certificate: 'none',
};

test('the units below stand in the order of their completion, best first', async () => {
  region = await aRegion(app);
  await emptyCohort();
  for (const one of [
    { ...confirmed, school: 0 },
    { ...confirmed, school: 0, result: 'pass' as const },
    { ...confirmed, school: 1, result: 'excellent' as const },
  ])
    await stand(one);
  await app.get(RefreshProgress).execute(region.cohortId);
  const county = region.countyOf(region.schools[0]!);
  const cookie = await anAccount(app).of('county-office').at(county).signedIn();
  const query = `query ($cohortId: ID!, $unitId: ID!) { progress(cohortId: $cohortId, unitId: $unitId) {
    name completion { percentHundredths } subunits { name place completion { completed counted percentHundredths } } refreshedAt } }`;
  const ask = { cohortId: region.cohortId, unitId: county.id };
  expect((await app.graphql(query, ask, cookie)).data).toEqual({
    progress: {
      name: county.name,
      completion: { percentHundredths: 6667 },
      subunits: [
        {
          name: region.schools[1]!.name,
          place: 1,
          completion: { completed: 1, counted: 1, percentHundredths: 10_000 },
        },
        {
          name: region.schools[0]!.name,
          place: 2,
          completion: { completed: 1, counted: 2, percentHundredths: 5000 },
        },
      ],
      refreshedAt: app.clock.now().toISOString(),
    },
  });
});

test('schools that are counted alone leave the others as they were', async () => {
  region = await aRegion(app);
  await emptyCohort();
  await stand({ ...confirmed, school: 0 });
  await stand({ ...confirmed, school: 1 });
  await app.get(RefreshProgress).execute(region.cohortId);
  await stand({ ...confirmed, school: 0 });
  await stand({ ...confirmed, school: 1 });
  expect(await app.get(RefreshProgress).execute(region.cohortId, [region.schools[0]!.id])).toBe(1);
  const confirmedAt = async (school: number) =>
    (await app.get(FindUnitProgress).execute(region.cohortId, region.schools[school]!.id)).counts.confirmed;
  expect([await confirmedAt(0), await confirmedAt(1)]).toEqual([2, 1]);
});

test('news has a cohort counted anew, and however much of it waits, it is counted once', async () => {
  region = await aRegion(app);
  await emptyCohort();
  await app.get(RefreshProgress).execute(region.cohortId);
  await app.runJobs();
  await stand(confirmed);
  const payload = { cohortId: region.cohortId, count: 1 };
  await app.database.transaction((tx) =>
    app.get(Events).publish(tx, { type: 'enrollments-confirmed', payload }),
  );
  await app.runJobs();
  expect((await app.get(FindUnitProgress).execute(region.cohortId, region.root.id)).counts.confirmed).toBe(1);

  const jobKey = `refresh-progress ${region.cohortId}`;
  for (let news = 0; news < 3; news += 1) {
    await app.get(Jobs).enqueue(app.database, 'refresh-progress', payload, { jobKey });
  }
  const waiting = `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'refresh-progress'`;
  expect(await app.database.rows(waiting)).toEqual([{ key: jobKey }]);
});
