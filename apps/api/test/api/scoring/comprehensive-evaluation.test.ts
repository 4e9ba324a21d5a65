import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { thirdRegion } from '@tisheng/policy-packs/testing/third-region.js';
import { ResultRevocation } from '../../../src/modules/scoring/public/result-revocation.js';
import {
  ScoringReader,
  type ComprehensiveRecord,
} from '../../../src/modules/scoring/public/scoring-reader.js';
import { PreviewComprehensiveEvaluation } from '../../../src/modules/scoring/queries/preview-comprehensive-evaluation.js';
import { PublishInstitutionResults } from '../../../src/modules/scoring/use-cases/publish-institution-results.js';
import { RateTeachers } from '../../../src/modules/scoring/use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../../../src/modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { EVERYTHING, haveDone, someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const PROGRAM = { displayName: 'test' };

async function scoreAndTell(region: Region): Promise<void> {
  await app.get(RunScoring).execute(PROGRAM, region.cohortId, 'end of training');
  await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId);
}

const rate = (region: Region, learner: Learner, grade: Grade) =>
  app.get(RateTeachers).executeMany(PROGRAM, region.cohortId, [{ enrollmentId: learner.id, grade }]);

async function evaluate(region: Region) {
  const done = await app.get(RunComprehensiveEvaluation).execute(PROGRAM, region.cohortId, 'evaluation');
  if ('problems' in done) throw new Error(JSON.stringify(done.problems));
  return done;
}

const resultOf = (region: Region, learner: Learner) =>
  app.get(ScoringReader).resultOf(region.cohortId, learner.id);

describe('by the matrix of institution and school', () => {
  let region: Region;
  beforeAll(async () => {
    region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  });

  test('there is no result while one of the two is missing', async () => {
    const [unrated, unscored] = await someLearners(app, region, 2);
    await haveDone(app, region, [unrated!], EVERYTHING);
    await app.get(RunScoring).execute(PROGRAM, region.cohortId, 'end of training');
    await app.database.run('DELETE FROM scoring.institution_result WHERE enrollment_id = $1', [unscored!.id]);
    await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId);
    await rate(region, unscored!, 'excellent');
    await evaluate(region);
    expect(await resultOf(region, unrated!)).toBeUndefined();
    expect(await resultOf(region, unscored!)).toBeUndefined();
  });

  test('both excellent make excellent, a fail of either makes fail, the rest passes', async () => {
    const [best, passing, rejected, idle] = await someLearners(app, region, 4);
    await haveDone(app, region, [best!, passing!, rejected!], EVERYTHING);
    await scoreAndTell(region);
    await rate(region, best!, 'excellent');
    await rate(region, passing!, 'pass');
    await rate(region, rejected!, 'fail');
    await rate(region, idle!, 'excellent');
    const preview = await app.get(PreviewComprehensiveEvaluation).execute(region.cohortId);
    expect(preview.differences.find(({ enrollmentId }) => enrollmentId === best!.id)).toMatchObject({
      name: best!.name,
      from: null,
      to: 'excellent',
    });
    expect(await resultOf(region, best!)).toBeUndefined();
    const done = await evaluate(region);
    expect(done.counts).toEqual(preview.counts);
    const grades = await Promise.all([best!, passing!, rejected!, idle!].map((one) => resultOf(region, one)));
    expect(grades.map((result) => result?.grade)).toEqual(['excellent', 'pass', 'fail', 'fail']);
    expect((await evaluate(region)).changed).toBe(0);
  });

  test('what is published is what was looked at: where anything changed since, nothing is', async () => {
    const [first, second] = await someLearners(app, region, 2);
    await haveDone(app, region, [first!, second!], EVERYTHING);
    await scoreAndTell(region);
    await rate(region, first!, 'excellent');
    await rate(region, second!, 'pass');
    await evaluate(region);
    await haveDone(app, region, [first!], {});
    await scoreAndTell(region);
    const preview = await app.get(PreviewComprehensiveEvaluation).execute(region.cohortId);
    expect(preview.moves).toEqual([{ from: 'excellent', to: 'fail', why: 'institution-grade', learners: 1 }]);
    // The same changes have the same digest, whenever they are looked at.
    expect((await app.get(PreviewComprehensiveEvaluation).execute(region.cohortId)).digest).toBe(
      preview.digest,
    );

    const publish = () =>
      app.get(RunComprehensiveEvaluation).execute(PROGRAM, region.cohortId, 'as looked at', preview.digest);
    await haveDone(app, region, [second!], {});
    await scoreAndTell(region);
    expect(await publish()).toMatchObject({ problems: [{ code: 'evaluation-changed-since' }] });
    expect((await resultOf(region, first!))?.grade).toBe('excellent');
    await haveDone(app, region, [second!], EVERYTHING);
    await scoreAndTell(region);
    expect(await publish()).toMatchObject({ changed: 1 });
    expect((await resultOf(region, first!))?.grade).toBe('fail');
  });

  test('a voluntary learner gets no result', async () => {
    const [learner] = await someLearners(app, region, 1, { obligation: 'voluntary' });
    await haveDone(app, region, [learner!], EVERYTHING);
    await scoreAndTell(region);
    expect((await evaluate(region)).counts['not-assessed']).toBe(1);
    expect(await resultOf(region, learner!)).toBeUndefined();
  });

  test('a recalculated score changes the result only after it was told, and the old one is kept', async () => {
    const [learner] = await someLearners(app, region, 1);
    await haveDone(app, region, [learner!], EVERYTHING);
    await scoreAndTell(region);
    await rate(region, learner!, 'excellent');
    await evaluate(region);
    await haveDone(app, region, [learner!], { studyMinutes: 10 });
    await app.get(RunScoring).execute(PROGRAM, region.cohortId, 'records withdrawn');
    expect((await evaluate(region)).counts).toMatchObject({ waiting: 1, changed: 0 });
    await app.get(PublishInstitutionResults).execute(PROGRAM, region.cohortId);
    expect((await evaluate(region)).counts.changed).toBe(1);
    expect((await resultOf(region, learner!))?.grade).toBe('fail');
    const history = await app.database.rows<{ before: { grade: string } }>(
      `SELECT before FROM scoring.result_history WHERE enrollment_id = $1 AND kind = 'comprehensive-result'`,
      [learner!.id],
    );
    expect(history.map(({ before }) => before.grade)).toEqual(['excellent']);
  });

  test('a revoked result is fail for good and is offered to nobody for certification', async () => {
    const [kept, revoked] = await someLearners(app, region, 2);
    await haveDone(app, region, [kept!, revoked!], EVERYTHING);
    await scoreAndTell(region);
    await rate(region, kept!, 'excellent');
    await rate(region, revoked!, 'excellent');
    await evaluate(region);
    const revocation = app.get(ResultRevocation);
    const revoke = () =>
      app.database.transaction((tx) => revocation.revoke(tx, region.cohortId, [revoked!.id], 'proxy study'));
    expect(await revoke()).toBe(1);
    expect(await revoke()).toBe(0);
    await evaluate(region);
    expect(await resultOf(region, revoked!)).toMatchObject({ state: 'revoked', grade: 'fail' });
    const offered: ComprehensiveRecord[] = [];
    for await (const page of app.get(ScoringReader).resultsToCertify(region.cohortId)) offered.push(...page);
    expect(offered.map(({ enrollmentId }) => enrollmentId)).toContain(kept!.id);
    expect(offered.map(({ enrollmentId }) => enrollmentId)).not.toContain(revoked!.id);
    expect(offered.every(({ grade, state }) => grade !== 'fail' && state === 'final')).toBe(true);
  });

  test('ratings are all stored or none, and each obstacle is told by its place in the list', async () => {
    const [good, settled] = await someLearners(app, region, 2);
    const [voluntary] = await someLearners(app, region, 1, { obligation: 'voluntary' });
    const [gone] = await someLearners(app, region, 1, { state: 'withdrawn' });
    await haveDone(app, region, [settled!], EVERYTHING);
    await scoreAndTell(region);
    await rate(region, settled!, 'pass');
    await evaluate(region);
    const grade = 'pass' as const;
    const ids = [good!.id, good!.id, settled!.id, voluntary!.id, gone!.id];
    const answer = await app.get(RateTeachers).executeMany(
      PROGRAM,
      region.cohortId,
      ids.map((enrollmentId) => ({ enrollmentId, grade })),
    );
    expect('problems' in answer && answer.problems.map(({ code, row }) => [code, row])).toEqual([
      ['rating-repeated', 1],
      ['rating-settled', 2],
      ['rating-not-assessed', 3],
      ['rating-not-taking-part', 4],
    ]);
    const stored = await app.database.rows('SELECT 1 FROM scoring.school_rating WHERE enrollment_id = $1', [
      good!.id,
    ]);
    expect(stored).toEqual([]);
  });

  test('a rating that is changed keeps the former one, and rating the same again changes nothing', async () => {
    const [learner] = await someLearners(app, region, 1);
    expect(await rate(region, learner!, 'fail')).toEqual({ rated: 1, unchanged: 0 });
    expect(await rate(region, learner!, 'fail')).toEqual({ rated: 0, unchanged: 1 });
    expect(await rate(region, learner!, 'pass')).toEqual({ rated: 1, unchanged: 0 });
    const history = await app.database.rows<{ before: { grade: string } }>(
      'SELECT before FROM scoring.result_history WHERE enrollment_id = $1',
      [learner!.id],
    );
    expect(history.map(({ before }) => before.grade)).toEqual(['fail']);
  });
});

test('by proofs: both earned pass, an assessment below its minimum fails, missing hours leave it pending', async () => {
  const region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  const [full, weak, short] = await someLearners(app, region, 3);
  await haveDone(app, region, [full!], EVERYTHING);
  await haveDone(app, region, [weak!], { ...EVERYTHING, practiceScore: 59.99 });
  await haveDone(app, region, [short!], { ...EVERYTHING, completedHalfHours: 99 });
  await scoreAndTell(region);
  expect(await rate(region, full!, 'pass')).toMatchObject({ problems: [{ code: 'rating-not-foreseen' }] });
  expect((await evaluate(region)).counts).toMatchObject({ new: 2, pending: 1 });
  expect(await resultOf(region, full!)).toMatchObject({ grade: 'excellent' });
  expect((await resultOf(region, weak!))?.grade).toBe('fail');
  const proofs = await app.get(ScoringReader).proofsOf(region.cohortId, [full!.id, weak!.id, short!.id]);
  const earned = [full!, weak!, short!].map(({ id }) => proofs.get(id)?.map((proof) => proof.earned));
  expect(earned).toEqual([
    [true, true],
    [true, false],
    [false, true],
  ]);

  // Records withdrawn: hours that are missing now take the result back to pending, and leave a trace.
  await haveDone(app, region, [full!], { ...EVERYTHING, completedHalfHours: 99 });
  await scoreAndTell(region);
  expect((await evaluate(region)).counts).toMatchObject({ reopened: 1, same: 1 });
  expect(await resultOf(region, full!)).toBeUndefined();
});

test('a third region is evaluated by its own policy', async () => {
  const region = await aRegion(app, { pack: thirdRegion, schoolsEach: 1 });
  const [learner] = await someLearners(app, region, 1);
  await haveDone(app, region, [learner!], EVERYTHING);
  await scoreAndTell(region);
  if (thirdRegion.schoolRating.required) await rate(region, learner!, 'excellent');
  expect(await evaluate(region)).toMatchObject({ learners: 1, changed: 1 });
  expect(await resultOf(region, learner!)).toMatchObject({ state: 'final', grade: 'excellent' });
});
