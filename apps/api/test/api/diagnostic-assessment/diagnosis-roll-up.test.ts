import { AssessmentWriter } from '../../../src/modules/diagnostic-assessment/public/assessment-writer.js';
import { RefreshDiagnosis } from '../../../src/modules/diagnostic-assessment/analysis/use-cases/refresh-diagnosis.js';
import { WithdrawEnrollments } from '../../../src/modules/enrollment/use-cases/withdraw-enrollments.js';
import { Events } from '../../../src/platform/events/events.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { haveTakenTest, packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
const morningOf = (day: string) => app.clock.set(new Date(`${day}T01:00:00Z`));
const inPreTest = () => morningOf(region.pack.cohorts[0]!.firstTrainingDay);
const inPostTest = () => morningOf(region.pack.cohorts[0]!.lastTrainingDay);

beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest() });
});

/** A line of the roll-up, as the page's numbers are made from it. */
interface Line {
  readonly enrolled: number;
  readonly inProgress: number;
  readonly submitted: number;
  readonly measured: readonly number[];
  readonly sums: readonly number[];
  readonly squares: readonly number[];
  readonly bands: readonly number[];
  readonly weak: readonly number[];
  readonly weeks: Readonly<Record<string, number>>;
  readonly growth: readonly (readonly number[])[] | null;
}
type Lines = Readonly<Record<string, Line>>;

const KINDS = ['pre-test', 'post-test'] as const;

/** What the roll-up holds, by kind and unit. */
async function held(): Promise<Lines> {
  const rows = await app.database.rows<Line & { key: string }>(
    `SELECT kind || ' ' || unit_id AS key, enrolled, in_progress AS "inProgress", submitted, measured, to_json(sums) AS sums, to_json(squares) AS squares, bands,
            weak, weeks, CASE WHEN paired IS NULL THEN NULL ELSE
              json_build_array(paired, before_sums, before_squares, after_sums, gain_squares) END AS growth
       FROM diagnostic_assessment.roll_up WHERE cohort_id = $1`,
    [region.cohortId],
  );
  return Object.fromEntries(rows.map(({ key, ...line }) => [key, line]));
}

interface Test {
  readonly schoolId: string;
  readonly kind: (typeof KINDS)[number] | null;
  readonly enrollmentId: string;
  readonly state: string | null;
  readonly levels: readonly (number | null)[] | null;
  readonly weak: readonly number[] | null;
  readonly band: number | null;
  readonly day: string | null;
}

/** The same reckoned here, person by person, without the roll-up's SQL. */
async function plain(): Promise<Lines> {
  const tests = await app.database.rows<Test & Record<string, unknown>>(
    `SELECT e.school_id AS "schoolId", e.id AS "enrollmentId", a.kind, a.state,
            CASE WHEN a.state = 'submitted' THEN (a.overall_level * 10000)::int || a.dimension_levels::int[] END AS levels,
            a.weak_items AS weak, split_part(a.result ->> 'overall', ',', 4)::int AS band,
            to_char(a.submitted_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day
       FROM enrollment.enrollment e
       LEFT JOIN diagnostic_assessment.assessment a ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id
      WHERE e.cohort_id = $1 AND e.state IN ('confirmed', 'completed')`,
    [region.cohortId],
  );
  const lines: Record<string, Line> = {};
  for (const kind of KINDS) {
    for (const school of new Set(tests.map(({ schoolId }) => schoolId))) {
      const there = tests.filter(({ schoolId }) => schoolId === school);
      lines[`${kind} ${school}`] = lineOf(kind, there);
      const office = region.countyOf(region.schools.find(({ id }) => id === school)!).id;
      const under = tests.filter(
        ({ schoolId }) => region.countyOf(region.schools.find(({ id }) => id === schoolId)!).id === office,
      );
      lines[`${kind} ${office}`] = lineOf(kind, under);
    }
  }
  return lines;
}

function lineOf(kind: string, there: readonly Test[]): Line {
  const own = there.filter((test) => test.kind === kind);
  const done = own.filter(({ state }) => state === 'submitted');
  const places = Array.from({ length: 11 }, (_, place) => place);
  const at = (place: number) => done.flatMap(({ levels }) => levels?.[place] ?? []);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const pairs = places.map((place) =>
    done.flatMap(({ enrollmentId, levels }) => {
      const before = there.find(
        (one) => one.kind === 'pre-test' && one.enrollmentId === enrollmentId && one.state === 'submitted',
      )?.levels?.[place];
      const after = levels?.[place];
      return before === null || before === undefined || after === null || after === undefined
        ? []
        : [[before, after] as const];
    }),
  );
  const weak = (cell: (code: number) => number | null) =>
    Array.from({ length: 25 }, (_, item) => {
      const found = done.filter((test) => test.weak?.some((code) => cell(code) === item + 1));
      return found.length;
    });
  const weeks: Record<string, number> = {};
  for (const { day } of done) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    const monday = date.toISOString().slice(0, 10);
    weeks[monday] = (weeks[monday] ?? 0) + 1;
  }
  return {
    enrolled: new Set(there.map(({ enrollmentId }) => enrollmentId)).size,
    inProgress: own.filter(({ state }) => state === 'in-progress').length,
    submitted: done.length,
    measured: places.map((place) => at(place).length),
    sums: places.map((place) => sum(at(place))),
    squares: places.map((place) => sum(at(place).map((level) => level * level))),
    bands: [0, 1, 2].map((band) => done.filter((test) => test.band === band).length),
    weak: [
      ...weak((code) => Math.trunc(code / 4)),
      ...weak((code) => (code % 2 === 1 ? Math.trunc(code / 4) : null)),
      ...weak((code) => (code % 4 >= 2 ? Math.trunc(code / 4) : null)),
    ],
    weeks,
    growth:
      kind === 'pre-test'
        ? null
        : [
            pairs.map((list) => list.length),
            pairs.map((list) => sum(list.map(([before]) => before))),
            pairs.map((list) => sum(list.map(([before]) => before * before))),
            pairs.map((list) => sum(list.map(([, after]) => after))),
            pairs.map((list) => sum(list.map(([before, after]) => (after - before) ** 2))),
          ],
  };
}

const institutionMeasured = (learners: readonly Learner[], hundredths: number) =>
  app.database.transaction((tx) =>
    app.get(AssessmentWriter).recordInstitutionResults(
      tx,
      region.cohortId,
      region.institutions[0]!.id,
      learners.map(({ id }) => ({
        enrollmentId: id,
        takenAt: app.clock.now(),
        levels: [{ item: 1, column: 'I' as const, hundredths }],
      })),
    ),
  );

test('after whatever happens the roll-up is what counting the people one by one gives', async () => {
  inPreTest();
  const groups: Learner[][] = [];
  for (const [at, count] of [7, 4, 5, 3].entries()) {
    groups.push(await someLearners(app, region, count, { school: region.schools[at]! }));
  }
  const [first, second, third, fourth] = groups as [Learner[], Learner[], Learner[], Learner[]];
  await app.get(RefreshDiagnosis).execute(region.cohortId);
  expect(await held()).toEqual(await plain());

  // Tests are counted in their own transaction.
  await haveTakenTest(app, region, 'pre-test', first.slice(0, 5), [3, 17, 22]);
  await haveTakenTest(app, region, 'pre-test', [...second, ...third.slice(0, 2)], [17]);
  await institutionMeasured(fourth.slice(0, 2), 20);
  await institutionMeasured(fourth.slice(1), 60);
  expect(await held()).toEqual(await plain());

  // A test that is begun: within a minute, whoever else begins meanwhile.
  const cookie = await anAccount(app).of('teacher').whoIs(first[6]!.teacherId).signedIn();
  const begun = await app.graphql<{ startTest: { __typename: string } }>(
    `mutation ($cohortId: ID!) { startTest(cohortId: $cohortId, kind: PRE_TEST, environment: MOBILE) { __typename } }`,
    { cohortId: region.cohortId },
    cookie,
  );
  expect(begun.data.startTest.__typename).not.toBe('Refused');
  expect(await held()).not.toEqual(await plain());
  await app.database.rows(
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), now()) FROM graphile_worker.jobs
      WHERE task_identifier = 'refresh-diagnosis' AND run_at <= now() + interval '1 minute'`,
  );
  await app.runJobs();
  expect(await held()).toEqual(await plain());

  // One withdraws, one moves to a school of the other county with a test, one goes without news.
  const withdrawn = await app
    .get(WithdrawEnrollments)
    .execute(
      { displayName: 'test', role: 'program' } as never,
      region.cohortId,
      [first[0]!.id],
      'moved away',
    );
  expect(withdrawn).toEqual({ withdrawn: 1 });
  const move = (learner: Learner, school: (typeof region.schools)[number]) =>
    app.database.run(
      `UPDATE enrollment.enrollment SET school_id = $2, unit_path = $3, county_id = $4 WHERE id = $1`,
      [learner.id, school.id, school.path, region.countyOf(school).id],
    );
  await move(first[1]!, region.schools[3]!);
  await app.database.transaction((tx) =>
    app.get(Events).publish(tx, {
      type: 'enrollments-moved',
      payload: { cohortId: region.cohortId, at: app.clock.now().toISOString() },
    }),
  );
  expect(await held()).not.toEqual(await plain());
  await app.runJobs();
  expect(await held()).toEqual(await plain());
  // Two change places: every count stays, and yet it is other people.
  await move(first[2]!, region.schools[1]!);
  await move(second[0]!, region.schools[0]!);
  expect(await app.get(RefreshDiagnosis).execute(region.cohortId)).toBe(2);
  expect(await held()).toEqual(await plain());
  expect(await app.get(RefreshDiagnosis).execute(region.cohortId)).toBe(0);

  // After training.
  inPostTest();
  await haveTakenTest(
    app,
    region,
    'post-test',
    [...first.slice(1, 4), ...second.slice(0, 3), fourth[0]!],
    [17],
  );
  const after = await held();
  expect(after).toEqual(await plain());
  const grown = Object.values(after).flatMap(({ growth }) => growth?.[0]?.[0] ?? []);
  expect(Math.max(...grown)).toBeGreaterThan(2);

  // Whoever leaves a school as its last takes its line along.
  for (const learner of third) await move(learner, region.schools[3]!);
  await app.get(RefreshDiagnosis).execute(region.cohortId);
  expect(await held()).toEqual(await plain());
  expect(Object.keys(await held())).not.toContain(`pre-test ${region.schools[2]!.id}`);
});

test('many who hand in at once under the same office are all counted', async () => {
  inPreTest();
  const [one, other] = region.schools as [(typeof region.schools)[number], (typeof region.schools)[number]];
  const learners = [
    ...(await someLearners(app, region, 4, { school: one })),
    ...(await someLearners(app, region, 4, { school: other })),
  ];
  await Promise.all(
    learners.map((learner, at) => haveTakenTest(app, region, 'pre-test', [learner], [at + 1])),
  );
  // Two long batches that meet in both schools, in opposite order.
  const left = await someLearners(app, region, 3, { school: one });
  const right = await someLearners(app, region, 3, { school: other });
  await Promise.all([
    haveTakenTest(app, region, 'pre-test', [left[0]!, right[0]!, left[1]!]),
    haveTakenTest(app, region, 'pre-test', [right[1]!, left[2]!, right[2]!]),
  ]);
  expect(await held()).toEqual(await plain());
});

test('what somebody changed past the program is found by counting everything anew, as a job of the province', async () => {
  const right = await held();
  await app.database.run(
    `UPDATE diagnostic_assessment.roll_up SET sums[1] = sums[1] + 1, submitted = 0 WHERE cohort_id = $1`,
    [region.cohortId],
  );
  expect(await held()).not.toEqual(right);
  const cookie = await anAccount(app).of('province-office').at(region.root).signedIn();
  const begun = await app.graphql<{ recomputeDiagnosis: { jobId: string } }>(
    'mutation ($cohortId: ID!) { recomputeDiagnosis(cohortId: $cohortId) { jobId } }',
    { cohortId: region.cohortId },
    cookie,
  );
  await app.runJobs();
  const job = await app.database.one<{ state: string }>(
    'SELECT state FROM platform.background_job WHERE id = $1',
    [begun.data.recomputeDiagnosis.jobId],
  );
  expect(job?.state).toBe('done');
  expect(await held()).toEqual(right);
});
