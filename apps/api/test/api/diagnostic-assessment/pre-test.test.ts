import { scoreAssessment } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { weakPoints } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { AssessmentReader } from '../../../src/modules/diagnostic-assessment/public/assessment-reader.js';
import { AssessmentWriter } from '../../../src/modules/diagnostic-assessment/public/assessment-writer.js';
import { LoadInstruments } from '../../../src/modules/diagnostic-assessment/use-cases/load-instruments.js';
import { SubmitPreTests } from '../../../src/modules/diagnostic-assessment/use-cases/submit-pre-tests.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners } from '../../builders/learners.js';
import { answersWorth, haveTakenPreTest, packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
beforeAll(async () => {
  region = await aRegion(app, { pack: packWithPreTest() });
});

const program = { displayName: 'test' };
const varied = answersWorth((item) => item % 4);

interface Done {
  readonly __typename: string;
  readonly problems?: readonly { readonly code: string }[];
  readonly answered?: number;
  readonly preTest?: PreTestData;
}
interface PreTestData {
  readonly state: string;
  readonly problems: readonly { readonly code: string }[];
  readonly answers: readonly { readonly question: string; readonly option: string }[];
  readonly instrument: { readonly questions: readonly { readonly code: string }[] };
  readonly result: {
    readonly level: number;
    readonly weakPoints: readonly { readonly item: number }[];
  } | null;
}

const ALL = `state problems { code } answers { question option }
  instrument { code version title { zh } questions { code dimension situation { zh en } options { code text { zh en } } } }
  result { source level band targetLevel weakPointsShown columns { column level band }
    dimensions { dimension column name { zh } level band } items { item column label { zh } level }
    weakPoints { item dimension columns label { zh en } level gap } }`;
const MY_PRE_TEST = `query ($cohortId: ID!) { myPreTest(cohortId: $cohortId) { ${ALL} } }`;
const SAVE = `mutation ($cohortId: ID!, $answers: [PreTestAnswerInput!]!) {
  done: savePreTestAnswers(cohortId: $cohortId, answers: $answers) {
    __typename ... on PreTestAnswersSaved { answered total } ... on Refused { problems { code } } } }`;
const SUBMIT = `mutation ($cohortId: ID!, $answers: [PreTestAnswerInput!]! = []) {
  done: submitPreTest(cohortId: $cohortId, answers: $answers) {
    __typename ... on PreTestSubmitted { preTest { ${ALL} } } ... on Refused { problems { code } } } }`;

const codes = (problems: readonly { readonly code: string }[] | undefined) =>
  problems?.map(({ code }) => code);
async function asTeacher(teacherId: string) {
  const cookie = await anAccount(app).of('teacher').whoIs(teacherId).signedIn();
  const ask = async <Data>(query: string, variables: object = {}) =>
    (await app.graphql<Data>(query, { cohortId: region.cohortId, ...variables }, cookie)).data;
  return {
    see: async () => (await ask<{ myPreTest: PreTestData }>(MY_PRE_TEST)).myPreTest,
    save: async (answers: unknown) => (await ask<{ done: Done }>(SAVE, { answers })).done,
    submit: async (answers: unknown = []) => (await ask<{ done: Done }>(SUBMIT, { answers })).done,
  };
}

test('a teacher goes on where they stopped, and submits once', async () => {
  const [learner] = await someLearners(app, region, 1);
  const teacher = await asTeacher(learner!.teacherId);
  expect(await teacher.see()).toMatchObject({
    state: 'NOT_STARTED',
    answers: [],
    result: null,
    problems: [],
  });

  expect(await teacher.save(varied.slice(0, 20))).toMatchObject({ answered: 20, total: 45 });
  expect(codes((await teacher.submit()).problems)).toEqual(['questions-unanswered']);
  expect(await teacher.save(varied.slice(15, 30))).toMatchObject({ answered: 30 });

  const resumed = await teacher.see();
  expect(resumed.state).toBe('IN_PROGRESS');
  expect(new Map(resumed.answers.map(({ question, option }) => [question, option]))).toEqual(
    new Map(varied.slice(0, 30).map(({ question, option }) => [question, option])),
  );

  const { preTest } = await teacher.submit(varied.slice(30));
  expect(preTest).toMatchObject({ state: 'SUBMITTED', problems: [] });
  expect(codes((await teacher.submit()).problems)).toEqual(['pre-test-already-submitted']);
  expect(codes((await teacher.save(varied.slice(0, 1))).problems)).toEqual(['pre-test-already-submitted']);
});

test('what is stored is exactly what the rules answer', async () => {
  const { levels, targetLevel } = region.pack.diagnosis;
  for (const answers of [
    varied,
    answersWorth(() => 0),
    answersWorth(() => 3),
    answersWorth((item) => (item * 7) % 4),
  ]) {
    const [learner] = await someLearners(app, region, 1);
    await app
      .get(SubmitPreTests)
      .executeMany(program, region.cohortId, [{ enrollmentId: learner!.id, answers }]);
    const scored = scoreAssessment(selfAssessment25, answers, levels);
    if (scored.kind === 'refused') throw new Error('The answers are complete');
    const stored = await app.get(AssessmentReader).preTestOf(region.cohortId, learner!.id);
    expect(stored?.result).toEqual({
      score: scored.score,
      weakPoints: weakPoints(scored.score.items, targetLevel),
    });
    const row = await app.database.one<{ level: string }>(
      'SELECT overall_level AS level FROM diagnostic_assessment.assessment WHERE enrollment_id = $1',
      [learner!.id],
    );
    const { numerator, denominator } = scored.score.overall.exact;
    expect(Number(row?.level)).toBeCloseTo(Number(numerator) / Number(denominator), 4);
  }
});

test('what an option is worth never leaves the API', async () => {
  const [learner] = await someLearners(app, region, 1);
  const cookie = await anAccount(app).of('teacher').whoIs(learner!.teacherId).signedIn();
  const seen = await app.graphql<{ myPreTest: PreTestData }>(
    MY_PRE_TEST,
    { cohortId: region.cohortId },
    cookie,
  );
  expect(seen.data.myPreTest.instrument.questions).toHaveLength(45);
  const keys = new Set<string>();
  const numbers = new Set<string>();
  JSON.stringify(seen.data.myPreTest.instrument, (key, value: unknown) => {
    if (!/^\d*$/.test(key)) keys.add(key);
    if (typeof value === 'number') numbers.add(key);
    return value;
  });
  expect([...numbers]).toEqual(['version']);
  expect([...keys].sort()).toEqual(
    ['code', 'dimension', 'en', 'options', 'questions', 'situation', 'text', 'title', 'version', 'zh'].sort(),
  );
  const schema = await app.graphql<{ __type: { fields: { name: string }[] } }>(
    '{ __type(name: "AnswerOption") { fields { name } } }',
    {},
    cookie,
  );
  expect(schema.data.__type.fields.map(({ name }) => name).sort()).toEqual(['code', 'text']);
});

test('only who takes part may begin, and only in time', async () => {
  const [waiting] = await someLearners(app, region, 1, { state: 'registered' });
  expect(codes((await (await asTeacher(waiting!.teacherId)).save(varied)).problems)).toEqual([
    'pre-test-not-enrolled',
  ]);
  const [learner] = await someLearners(app, region, 1);
  const teacher = await asTeacher(learner!.teacherId);
  const bad = [
    { question: 'item-99', option: 'a' },
    { question: varied[0]!.question, option: 'z' },
  ];
  expect(codes((await teacher.save(bad)).problems)).toEqual(['question-unknown', 'option-unknown']);
  const before = app.clock.now();
  app.clock.set(new Date('2030-07-01T01:00:00Z'));
  expect(codes((await (await asTeacher(learner!.teacherId)).submit(varied)).problems)).toEqual([
    'pre-test-closed',
  ]);
  app.clock.set(before);
  expect((await teacher.see()).state).toBe('NOT_STARTED');
});

test('a batch keeps the good ones, names the bad ones and announces itself once', async () => {
  const [first, second, third] = await someLearners(app, region, 3);
  await haveTakenPreTest(app, region, [third!]);
  const events = () =>
    app.database.rows<{ payload: unknown }>(
      `SELECT payload FROM platform.outbox WHERE type = 'pre-tests-submitted' ORDER BY occurred_at, id`,
    );
  const before = (await events()).length;
  const answer = await app.get(SubmitPreTests).executeMany(program, region.cohortId, [
    { enrollmentId: first!.id, answers: varied },
    { enrollmentId: second!.id, answers: varied.slice(1) },
    { enrollmentId: third!.id, answers: varied },
  ]);
  expect(answer.submitted).toBe(1);
  expect(answer.refused.map(({ enrollmentId, problems }) => [enrollmentId, codes(problems)])).toEqual([
    [second!.id, ['questions-unanswered']],
    [third!.id, ['pre-test-already-submitted']],
  ]);
  expect((await events()).slice(before).map(({ payload }) => payload)).toEqual([
    { cohortId: region.cohortId, count: 1 },
  ]);
});

test('an institution’s own result counts as the pre-test, and never replaces one taken here', async () => {
  const [own, theirs] = await someLearners(app, region, 2);
  await haveTakenPreTest(app, region, [own!]);
  const record = (hundredths: number) =>
    app.database.transaction((tx) =>
      app.get(AssessmentWriter).recordInstitutionResults(
        tx,
        region.cohortId,
        [own!, theirs!].map(({ id }) => ({
          enrollmentId: id,
          takenAt: app.clock.now(),
          levels: [
            { item: 1, column: 'I' as const, hundredths },
            { item: 2, column: 'I' as const, hundredths: 80 },
          ],
        })),
      ),
    );
  expect([...(await record(20))]).toEqual([theirs!.id]);
  expect([...(await record(30))]).toEqual([theirs!.id]);
  const stored = await app.get(AssessmentReader).preTestOf(region.cohortId, theirs!.id);
  expect(stored).toMatchObject({ source: 'institution', state: 'submitted' });
  expect(stored?.result?.score.overall.hundredths).toBe(55);
  expect(stored?.result?.weakPoints.map(({ item, columns }) => [item, columns])).toEqual([[1, ['I']]]);
  const { result } = await (await asTeacher(theirs!.teacherId)).see();
  expect(result).toMatchObject({ source: 'INSTITUTION', level: 0.55, dimensions: [{ level: 0.55 }] });
});

test('the summary of a unit counts its own subtree alone', async () => {
  const [, , third, fourth] = region.schools;
  const here = await someLearners(app, region, 3, { school: third! });
  const there = await someLearners(app, region, 1, { school: fourth! });
  await haveTakenPreTest(app, region, here.slice(0, 2), [17, 21]);
  await haveTakenPreTest(app, region, there, [3]);
  const cookie = await anAccount(app).of('principal').at(third!).signedIn();
  const ask = (unitId: string) =>
    app.graphql<{ diagnosisSummary: Record<string, unknown> }>(
      `query ($cohortId: ID!, $unitId: ID!) { diagnosisSummary(cohortId: $cohortId, unitId: $unitId) {
         enrolled inProgress submitted level dimensions { dimension column level band }
         weakPoints { item columns teachers share label { zh } } } }`,
      { cohortId: region.cohortId, unitId },
      cookie,
    );
  const { data } = await ask(third!.id);
  expect(data.diagnosisSummary).toMatchObject({ enrolled: 3, inProgress: 0, submitted: 2 });
  expect(data.diagnosisSummary['weakPoints']).toMatchObject([
    { item: 17, columns: ['I'], teachers: 2, share: 1 },
    { item: 17, columns: ['II'], teachers: 2, share: 1 },
    { item: 21, columns: ['I', 'II'], teachers: 2, share: 1 },
  ]);
  expect(data.diagnosisSummary['dimensions']).toContainEqual({
    dimension: 'ASSESSMENT_AND_DIAGNOSIS',
    column: 'I',
    level: 0.75,
    band: 'PASS',
  });
  expect((await ask(fourth!.id)).errors).toHaveLength(1);
});

test('an instrument that is stored is never changed under its version', async () => {
  const load = app.get(LoadInstruments);
  await load.execute(selfAssessment25);
  const changed = { ...selfAssessment25, title: { ...selfAssessment25.title, en: 'Another title' } };
  await expect(load.execute(changed)).rejects.toThrow('new version');
  await load.execute({ ...changed, version: 2 });
});
