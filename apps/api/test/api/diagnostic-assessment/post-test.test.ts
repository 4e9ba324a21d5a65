import { AssessmentWriter } from '../../../src/modules/diagnostic-assessment/public/assessment-writer.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { aTestTaker, codesOf } from '../../builders/a-test-taker.js';
import { someLearners } from '../../builders/learners.js';
import { answering, haveTakenPreTest, haveTakenTest, packWithSituations } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
beforeAll(async () => {
  region = await aRegion(app, { pack: packWithSituations() });
});

const TRAINING = new Date('2030-03-10T01:00:00Z');
const NEAR_THE_END = new Date('2030-06-20T01:00:00Z');
beforeEach(() => app.clock.set(TRAINING));

interface Growth {
  readonly myGrowth: {
    readonly before: { readonly source: string } | null;
    readonly after: { readonly source: string } | null;
    readonly overall: {
      readonly difference: number;
      readonly standardError: number;
      readonly verdict: string;
    } | null;
    readonly dimensions: readonly {
      readonly dimension: string;
      readonly column: string;
      readonly before: number;
      readonly after: number;
      readonly difference: number;
      readonly standardError: number | null;
      readonly verdict: string;
    }[];
  };
}
const GROWTH = `query ($cohortId: ID!) { myGrowth(cohortId: $cohortId) { cohortId before { source level } after { source level }
  overall { before after difference standardError verdict }
  dimensions { dimension column name { zh } before after difference standardError verdict } } }`;

async function aTeacher(weakItems: readonly number[] | null) {
  const [learner] = await someLearners(app, region, 1);
  if (weakItems) await haveTakenPreTest(app, region, [learner!], weakItems);
  const later = async () => {
    app.clock.set(NEAR_THE_END);
    const taker = await aTestTaker(app, region, learner!.teacherId, 'POST_TEST');
    return {
      ...taker,
      growth: async () =>
        (await app.graphql<Growth>(GROWTH, { cohortId: region.cohortId }, taker.cookie)).data.myGrowth,
    };
  };
  return { learner: learner!, later };
}

test('is taken near the end by who was measured before, and shows what has grown', async () => {
  const { later } = await aTeacher([6, 7, 8, 9, 10, 11]);
  const teacher = await later();
  expect(await teacher.see()).toMatchObject({
    state: 'NOT_STARTED',
    problems: [],
    mustTake: false,
    opensOn: '2030-06-16',
    closesOn: '2030-07-30',
  });
  expect(await teacher.growth()).toMatchObject({
    before: { source: 'PLATFORM' },
    after: null,
    overall: null,
    dimensions: [],
  });

  await teacher.start('MOBILE');
  await teacher.answerAll(answering((item) => (item === 12 ? 2 : 3)));
  expect((await teacher.submit()).test).toMatchObject({
    state: 'SUBMITTED',
    result: { environment: 'MOBILE' },
  });
  expect(codesOf((await teacher.submit()).problems)).toEqual(['post-test-already-submitted']);

  const growth = await teacher.growth();
  expect(growth.dimensions).toHaveLength(10);
  const verdictOf = (dimension: string) =>
    growth.dimensions.filter((level) => level.dimension === dimension).map(({ verdict }) => verdict);
  expect(verdictOf('PLANNING_AND_PREPARATION')).toEqual(['GREW', 'GREW']);
  expect(verdictOf('TECHNOLOGY_LITERACY')).toEqual(['WITHIN_ERROR', 'WITHIN_ERROR']);
  expect(growth.overall).toMatchObject({ verdict: 'GREW' });
  for (const { before, after, difference } of growth.dimensions) {
    expect(difference).toBeCloseTo(after - before, 10);
  }
});

test('leaves the pre-test as it was', async () => {
  const { learner, later } = await aTeacher([3]);
  await later();
  await haveTakenTest(app, region, 'post-test', [learner], [17]);
  const rows = await app.database.rows<{ kind: string; weak: readonly number[] }>(
    `SELECT kind, weak_items AS weak FROM diagnostic_assessment.assessment WHERE enrollment_id = $1 ORDER BY kind DESC`,
    [learner.id],
  );
  expect(rows.map(({ kind, weak }) => [kind, new Set(weak.map((code) => Math.trunc(code / 4)))])).toEqual([
    ['pre-test', new Set([3])],
    ['post-test', new Set([17])],
  ]);
  const announced = await app.database.rows(
    `SELECT 1 FROM platform.outbox WHERE type = 'post-tests-submitted'`,
  );
  expect(announced.length).toBeGreaterThan(0);
});

test('is another form than the pre-test', async () => {
  const { learner, later } = await aTeacher([]);
  const teacher = await later();
  await teacher.start('NETWORKED');
  const forms = await app.database.rows<{ block: unknown }>(
    `SELECT form -> 0 AS block FROM diagnostic_assessment.assessment WHERE enrollment_id = $1`,
    [learner.id],
  );
  expect(new Set(forms.map(({ block }) => JSON.stringify(block))).size).toBe(2);
});

test('is refused to who was not measured before, before its time and after it', async () => {
  const unmeasured = await aTeacher(null);
  expect(codesOf((await (await unmeasured.later()).start()).problems)).toEqual(['post-test-needs-pre-test']);
  const { learner } = await aTeacher([]);
  for (const [moment, code] of [
    [TRAINING, 'post-test-not-open-yet'],
    [new Date('2030-07-31T01:00:00Z'), 'post-test-closed'],
  ] as const) {
    app.clock.set(moment);
    const teacher = await aTestTaker(app, region, learner.teacherId, 'POST_TEST');
    expect(codesOf((await teacher.see()).problems)).toEqual([code]);
    expect(codesOf((await teacher.start()).problems)).toEqual([code]);
  }
});

test('may follow an institution’s own result; what its error was is then not known', async () => {
  const { learner, later } = await aTeacher(null);
  await app.database.transaction((tx) =>
    app.get(AssessmentWriter).recordInstitutionResults(tx, region.cohortId, region.institutions[0]!.id, [
      {
        enrollmentId: learner.id,
        takenAt: app.clock.now(),
        levels: [{ item: 1, column: 'I', hundredths: 30 }],
      },
    ]),
  );
  const teacher = await later();
  await haveTakenTest(app, region, 'post-test', [learner]);
  expect(await teacher.growth()).toMatchObject({
    before: { source: 'INSTITUTION' },
    after: { source: 'PLATFORM' },
    dimensions: [
      {
        dimension: 'TECHNOLOGY_LITERACY',
        column: 'I',
        before: 0.3,
        after: 1,
        verdict: 'NOT_KNOWN',
        standardError: null,
      },
    ],
  });
});
