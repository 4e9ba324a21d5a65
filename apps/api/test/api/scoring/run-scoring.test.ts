import type { CompactExplanation } from '@tisheng/domain-rules/scoring/explanation.js';
import { explanationProblems } from '@tisheng/domain-rules/scoring/explain.js';
import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { thirdRegion } from '@tisheng/policy-packs/testing/third-region.js';
import { PublishInstitutionResults } from '../../../src/modules/scoring/use-cases/publish-institution-results.js';
import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { EVERYTHING, haveDone, someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const PROGRAM = { displayName: 'test' };

interface Stored {
  readonly grade: string | null;
  readonly band_grade: string;
  readonly mark: string | null;
  readonly mark_reason: string | null;
  readonly total_hundredths: number;
  readonly online_half_hours: number;
  readonly explanation: CompactExplanation;
  readonly told_at: Date | null;
}

async function resultOf(region: Region, learner: Learner): Promise<Stored> {
  const row = await app.database.one<Stored & Record<string, unknown>>(
    'SELECT * FROM scoring.institution_result WHERE cohort_id = $1 AND enrollment_id = $2',
    [region.cohortId, learner.id],
  );
  if (!row) throw new Error('no result');
  return row;
}

const historyOf = (learner: Learner) =>
  app.database.rows<{ kind: string; reason: string; before: { total_hundredths: number; grade: string } }>(
    'SELECT kind, reason, before FROM scoring.result_history WHERE enrollment_id = $1 ORDER BY id',
    [learner.id],
  );

async function run(region: Region, reason = 'end of training') {
  const done = await app.get(RunScoring).execute(PROGRAM, region.cohortId, reason);
  if ('problems' in done) throw new Error(JSON.stringify(done.problems));
  return done;
}

const push = (region: Region, learner: Learner, grade: string, reason: string | null) =>
  app.database.run(
    `INSERT INTO exchange.pushed_result (cohort_id, enrollment_id, institution_id, grade, reason, received_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [region.cohortId, learner.id, region.institutions[0]!.id, grade, reason, app.clock.now()],
  );

test.each([
  ['jilin-2014', policyPackById('jilin-2014')!],
  ['quanzhou-2016', policyPackById('quanzhou-2016')!],
  ['a third region', thirdRegion],
])('every stored result of %s explains itself, part by part', async (_, pack) => {
  const region = await aRegion(app, { pack, schoolsEach: 1 });
  const learners = await someLearners(app, region, 12);
  await haveDone(app, region, learners.slice(0, 1), EVERYTHING);
  for (const [index, learner] of learners.slice(1, 11).entries()) {
    await haveDone(app, region, [learner], {
      completedHalfHours: 7 * index,
      studyMinutes: 211 * index,
      posts: index,
      postScore: 63.37 + index,
      comments: index,
      homework: index % 5,
      homeworkScore: 71.11,
      offlineHalfHours: 3 * index,
      themesSubmitted: index,
      practiceScore: 55.55 + index,
      technicalScore: 66.67,
    });
  }
  expect(await run(region)).toMatchObject({ learners: 12, changed: 12 });
  const totals: number[] = [];
  for (const learner of learners) {
    const { explanation, total_hundredths, band_grade } = await resultOf(region, learner);
    expect(explanationProblems(pack, explanation)).toEqual([]);
    expect([explanation.total, explanation.grade]).toEqual([total_hundredths, band_grade]);
    totals.push(total_hundredths);
  }
  expect(totals[0]).toBe(10_000);
  expect(totals.at(-1)).toBe(0);
  expect(new Set(totals).size).toBeGreaterThan(8);
});

describe('with one region', () => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(app);
  });

  test('a run without new data touches nothing', async () => {
    const [learner] = await someLearners(app, region, 1);
    await haveDone(app, region, [learner!], EVERYTHING);
    await push(region, learner!, 'pass', 'back\\slash,\ttab and\nnew line');
    await run(region);
    const before = await resultOf(region, learner!);
    expect(await run(region)).toMatchObject({ changed: 0 });
    expect(await resultOf(region, learner!)).toEqual(before);
    expect(await historyOf(learner!)).toEqual([]);
  });

  test('new records change the result, keep what it was, and call for telling again', async () => {
    const [changing, staying] = await someLearners(app, region, 2);
    await haveDone(app, region, [changing!, staying!], { completedHalfHours: 20, studyMinutes: 600 });
    await run(region);
    await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId);
    const before = await resultOf(region, changing!);
    await haveDone(app, region, [changing!], EVERYTHING);
    expect(await run(region, 'late records')).toMatchObject({ changed: 1 });
    expect(await resultOf(region, changing!)).toMatchObject({ grade: 'excellent', told_at: null });
    expect((await resultOf(region, staying!)).told_at).toEqual(app.clock.now());
    expect(await historyOf(changing!)).toMatchObject([
      {
        kind: 'institution-result',
        reason: 'late records',
        before: { total_hundredths: before.total_hundredths, grade: 'fail' },
      },
    ]);
    expect(await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId)).toEqual({ told: 1 });
  });

  test('a voluntary learner gets hours and a score but no grade', async () => {
    const [learner] = await someLearners(app, region, 1, { obligation: 'voluntary' });
    await haveDone(app, region, [learner!], { ...EVERYTHING, completedHalfHours: 24 });
    await run(region);
    expect(await resultOf(region, learner!)).toMatchObject({
      grade: null,
      total_hundredths: 10_000,
      online_half_hours: 24,
    });
  });

  test('a grade that the institution grants off the band counts with a reason alone, and is marked', async () => {
    const [reasoned, silent, agreeing] = await someLearners(app, region, 3);
    await haveDone(app, region, [reasoned!, silent!, agreeing!], EVERYTHING);
    await push(region, reasoned!, 'pass', 'handed in late');
    await push(region, silent!, 'pass', null);
    await push(region, agreeing!, 'excellent', null);
    await run(region);
    expect(await resultOf(region, reasoned!)).toMatchObject({
      grade: 'pass',
      band_grade: 'excellent',
      mark: 'off-band',
      mark_reason: 'handed in late',
    });
    expect(await resultOf(region, silent!)).toMatchObject({
      grade: 'excellent',
      mark: 'grant-without-reason',
    });
    expect(await resultOf(region, agreeing!)).toMatchObject({ grade: 'excellent', mark: null });
  });

  test('who was withdrawn or not confirmed is not scored', async () => {
    const [withdrawn] = await someLearners(app, region, 1, { state: 'withdrawn' });
    const [registered] = await someLearners(app, region, 1, { state: 'registered' });
    await run(region);
    await expect(resultOf(region, withdrawn!)).rejects.toThrow('no result');
    await expect(resultOf(region, registered!)).rejects.toThrow('no result');
  });

  test('a run says why', async () => {
    expect(await app.get(RunScoring).execute(PROGRAM, region.cohortId, ' ')).toMatchObject({
      problems: [{ code: 'run-reason-missing', field: 'reason' }],
    });
  });
});
