import { ratio } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { scoreAssessment } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { compareSelfRatings } from '@tisheng/domain-rules/diagnostic-assessment/self-rating.js';
import { weakPoints } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { readResult } from '../../../src/modules/diagnostic-assessment/persistence/stored-result.js';
import { AssessmentReader } from '../../../src/modules/diagnostic-assessment/public/assessment-reader.js';
import { AssessmentWriter } from '../../../src/modules/diagnostic-assessment/public/assessment-writer.js';
import { LoadInstruments } from '../../../src/modules/diagnostic-assessment/use-cases/load-instruments.js';
import {
  SubmitTests,
  type TestTaker,
} from '../../../src/modules/diagnostic-assessment/use-cases/submit-tests.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { aTestTaker, codesOf, keyed } from '../../builders/a-test-taker.js';
import { someLearners } from '../../builders/learners.js';
import { answering, haveTakenPreTest, packWithSituations } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
beforeAll(async () => {
  region = await aRegion(app, { pack: packWithSituations() });
});

const program = { displayName: 'test' };
const varied = answering((item) => item % 4);
const taker = (
  learner: { readonly id: string } | undefined,
  answer: TestTaker['answer'] = varied,
): TestTaker => ({
  enrollmentId: learner!.id,
  environment: 'interactive-multimedia',
  answer,
});
const submit = (takers: readonly TestTaker[]) =>
  app.get(SubmitTests).executeMany(program, region.cohortId, 'pre-test', takers);
const preTestOf = (learner: { readonly id: string } | undefined) =>
  app.get(AssessmentReader).preTestOf(region.cohortId, learner!.id);

test('what is stored is exactly what the rules answer', async () => {
  const { levels, targetLevel } = region.pack.diagnosis;
  const abilities = [(item: number) => item % 4, () => 0, () => 3, (item: number) => (item * 7) % 4];
  for (const ability of abilities) {
    const [learner] = await someLearners(app, region, 1);
    expect(await submit([taker(learner, answering(ability))])).toEqual({ submitted: 1, refused: [] });
    const row = await app.database.one<{
      level: string;
      form: string[][];
      answers: Record<string, string[]>;
      environment: string;
      stage: string;
    }>(
      `SELECT overall_level AS level, form, answers, environment, stage FROM diagnostic_assessment.assessment
        WHERE enrollment_id = $1`,
      [learner!.id],
    );
    expect(row).toMatchObject({ environment: 'interactive-multimedia', stage: 'primary' });
    const asked = row!.form.flat().map(keyed);
    const answers = Object.entries(row!.answers).map(([question, options]) => ({ question, options }));
    const scored = scoreAssessment(asked, answers, levels);
    if (scored.kind === 'refused') throw new Error('The answers are complete');
    const { score } = scored;
    expect((await preTestOf(learner))?.result).toEqual({
      score,
      weakPoints: weakPoints(score.items, targetLevel),
      selfRatings: compareSelfRatings(asked, answers, score),
      questionsAnswered: asked.length,
    });
    const { numerator, denominator } = score.overall.exact;
    expect(Number(row?.level)).toBeCloseTo(Number(numerator) / Number(denominator), 4);
  }
});

test('a result that was stored before errors and ratings were kept is read as it was', () => {
  const result = readResult({
    items: '1,0,0,1,3,33,0;21,0,1,2,3,67,1;21,1,1,2,3,67,1',
    dimensions: '0,0,1,3,33,0;4,0,2,3,67,1;4,1,2,3,67,1',
    columns: '0,1,2,50,1;1,2,3,67,1',
    overall: '7,12,58,1',
    weakPoints: [[1, 1, 33, 27]],
  });
  expect(
    result.score.items.map(({ item, column, shared, answers }) => [item, column, shared, answers]),
  ).toEqual([
    [1, 'I', false, 0],
    [21, 'I', true, 0],
    [21, 'II', true, 0],
  ]);
  expect(result.score.dimensions.map(({ standardError }) => standardError)).toEqual([null, null, null]);
  expect(result.score.overall.exact).toEqual(ratio(7, 12));
  expect(result).toMatchObject({
    weakPoints: [{ item: 1, gapHundredths: 27 }],
    selfRatings: [],
    questionsAnswered: 0,
  });
});

test('a batch keeps the good ones, names the bad ones and announces itself once', async () => {
  const [first, second, third, fourth] = await someLearners(app, region, 4);
  await haveTakenPreTest(app, region, [third!]);
  const events = () =>
    app.database.rows<{ payload: unknown }>(
      `SELECT payload FROM platform.outbox WHERE type = 'pre-tests-submitted' ORDER BY occurred_at, id`,
    );
  const before = (await events()).length;
  const answer = await submit([
    taker(first),
    taker(second, (question) =>
      question.code === 'item-21' || question.kind === 'scale' ? null : varied(question),
    ),
    taker(third),
    taker(fourth, () => ['none']),
  ]);
  expect(answer.submitted).toBe(1);
  expect(
    answer.refused.map(({ enrollmentId, problems }) => [enrollmentId, new Set(codesOf(problems))]),
  ).toEqual([
    [second!.id, new Set(['questions-unanswered'])],
    [third!.id, new Set(['pre-test-already-submitted'])],
    [fourth!.id, new Set(['option-unknown'])],
  ]);
  expect((await events()).slice(before).map(({ payload }) => payload)).toEqual([
    { cohortId: region.cohortId, count: 1 },
  ]);
});

test('a test that was begun is gone on with: its environment, its form and its answers stay', async () => {
  const [learner] = await someLearners(app, region, 1);
  const teacher = await aTestTaker(app, region, learner!.teacherId);
  const { questions } = await teacher.start('MOBILE');
  const first = questions!.find(({ kind }) => kind === 'SINGLE')!;
  const given = { question: first.code, options: answering(() => 0)(keyed(first.code)) };
  await teacher.save([given]);
  await submit([
    taker(
      learner,
      answering(() => 3),
    ),
  ]);
  const seen = await teacher.see();
  expect(seen).toMatchObject({ state: 'SUBMITTED', environment: 'MOBILE' });
  expect(seen.answers).toContainEqual(given);
});

test('a test that was begun goes on with the version that it was begun with', async () => {
  const [learner] = await someLearners(app, region, 1);
  const teacher = await aTestTaker(app, region, learner!.teacherId);
  const begun = await teacher.start();
  const newer = { ...teachingSituations, version: 7, questions: teachingSituations.questions.toReversed() };
  await app.get(LoadInstruments).execute(newer);
  expect((await teacher.see()).questions).toEqual(begun.questions);
  await teacher.answerAll(varied);
  expect((await teacher.submit()).test?.state).toBe('SUBMITTED');
  const [later] = await someLearners(app, region, 1);
  await (await aTestTaker(app, region, later!.teacherId)).start();
  const versions = await app.database.rows<{ version: number }>(
    `SELECT instrument_version AS version FROM diagnostic_assessment.assessment
      WHERE enrollment_id = ANY($1) ORDER BY started_at, version`,
    [[learner!.id, later!.id]],
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 7]);
});

describe('an institution’s own result', () => {
  const record = (learners: readonly { readonly id: string }[], hundredths: number, institution = 0) =>
    app.database.transaction((tx) =>
      app.get(AssessmentWriter).recordInstitutionResults(
        tx,
        region.cohortId,
        region.institutions[institution]!.id,
        learners.map(({ id }) => ({
          enrollmentId: id,
          takenAt: app.clock.now(),
          levels: [
            { item: 1, column: 'I' as const, hundredths },
            { item: 2, column: 'I' as const, hundredths: 80 },
          ],
        })),
      ),
    );

  test('counts as the pre-test, is replaced by its later one, and never replaces one taken here', async () => {
    const [own, theirs] = await someLearners(app, region, 2);
    await haveTakenPreTest(app, region, [own!]);
    expect([...(await record([own!, theirs!], 20))]).toEqual([theirs!.id]);
    expect([...(await record([own!, theirs!], 30))]).toEqual([theirs!.id]);
    expect([...(await record([own!, theirs!], 30))]).toEqual([theirs!.id]);
    const stored = await preTestOf(theirs);
    expect(stored).toMatchObject({ source: 'institution', state: 'submitted' });
    expect(stored?.result?.score.overall.hundredths).toBe(55);
    expect(stored?.result?.weakPoints.map(({ item, columns }) => [item, columns])).toEqual([[1, ['I']]]);
    expect(await preTestOf(own)).toMatchObject({ source: 'platform', institutionName: null });
  });

  test('says who measured and when, and no more than was measured', async () => {
    const [learner] = await someLearners(app, region, 1);
    const teacher = await aTestTaker(app, region, learner!.teacherId);
    await teacher.start();
    await record([learner!], 30);
    expect(await teacher.see()).toMatchObject({
      state: 'SUBMITTED',
      problems: [],
      result: {
        source: 'INSTITUTION',
        institutionName: region.institutions[0]!.name,
        submittedAt: app.clock.now().toISOString(),
        environment: null,
        questionsAnswered: null,
        level: 0.55,
        dimensions: [{ level: 0.55, standardError: null }],
        goals: [{ dimension: 'TECHNOLOGY_LITERACY', from: 0.55, to: 0.7 }],
        selfRatings: [],
      },
    });
    expect(codesOf((await teacher.submit()).problems)).toEqual(['pre-test-already-submitted']);
  });
});

test('an instrument that is stored is never changed under its version', async () => {
  const load = app.get(LoadInstruments);
  await load.execute(selfAssessment25);
  const changed = { ...selfAssessment25, title: { ...selfAssessment25.title, en: 'Another title' } };
  await expect(load.execute(changed)).rejects.toThrow('new version');
  await load.execute({ ...changed, version: 2 });
});
