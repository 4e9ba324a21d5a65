import { leastItemsMeasured } from '@tisheng/domain-rules/diagnostic-assessment/first-block.js';
import { scoreAssessment } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { compareSelfRatings } from '@tisheng/domain-rules/diagnostic-assessment/self-rating.js';
import { FIELDS, itemsOf } from '@tisheng/domain-rules/diagnostic-assessment/test-bank.js';
import { AssessmentReader } from '../../../src/modules/diagnostic-assessment/public/assessment-reader.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { aTestTaker, codesOf, keyed } from '../../builders/a-test-taker.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners } from '../../builders/learners.js';
import { answering, packWithSituations } from '../../builders/pre-tests.js';
import { countStatements } from '../../support/count-statements.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
beforeAll(async () => {
  region = await aRegion(app, {
    pack: packWithSituations({ gatesCourseSelection: true, gateSpares: ['voluntary'] }),
  });
});

const varied = answering((item) => item % 4);
const best = answering(() => 3);

async function aTeacher(options: Parameters<typeof someLearners>[3] = {}) {
  const [learner] = await someLearners(app, region, 1, options);
  return { learner: learner!, ...(await aTestTaker(app, region, learner!.teacherId)) };
}

const stored = async (enrollmentId: string) =>
  (await app.database.one<{
    state: string;
    form: string[][];
    revision: number;
    answers: Record<string, string[]>;
    environment: string;
  }>(
    `SELECT state, form, revision, answers, environment FROM diagnostic_assessment.assessment
      WHERE enrollment_id = $1 AND kind = 'pre-test'`,
    [enrollmentId],
  ))!;

describe('a teacher', () => {
  test('says where they teach, answers a first block, then what follows from it, and hands in once', async () => {
    const teacher = await aTeacher();
    const before = await teacher.see();
    expect(before).toMatchObject({
      state: 'NOT_STARTED',
      problems: [],
      environment: null,
      stage: 'PRIMARY',
      questions: [],
      block: 0,
      isLastBlock: false,
      expectedAtMost: 45,
      mustTake: true,
      result: null,
      opensOn: region.pack.cohorts[0]!.enrollment.from,
      closesOn: '2030-06-30',
    });

    const begun = await teacher.start('MOBILE');
    expect(begun).toMatchObject({
      __typename: 'MyTest',
      state: 'IN_PROGRESS',
      environment: 'MOBILE',
      block: 1,
    });
    const measured = begun.questions!.flatMap(({ code }) => {
      const question = keyed(code);
      return question.kind === 'scale' ? [] : question.columns.map((column) => `${question.item} ${column}`);
    });
    for (const { dimension, column } of FIELDS) {
      const items = itemsOf[dimension].filter((item) => measured.includes(`${item} ${column}`));
      expect(items.length).toBeGreaterThanOrEqual(leastItemsMeasured(dimension));
    }

    expect(codesOf((await teacher.next()).problems)).toEqual(['questions-unanswered']);
    expect(codesOf((await teacher.submit()).problems)).toEqual(['questions-unanswered']);
    const answers = begun.questions!.map(({ code }) => ({ question: code, options: varied(keyed(code)) }));
    expect(await teacher.save(answers.slice(0, 20))).toMatchObject({
      revision: 1,
      answered: 20,
      conflicts: [],
    });
    const resumed = await teacher.see();
    expect(new Map(resumed.answers.map(({ question, options }) => [question, options]))).toEqual(
      new Map(answers.slice(0, 20).map(({ question, options }) => [question, options])),
    );
    expect(resumed.revision).toBe(1);
    await teacher.save(answers.slice(20), resumed.revision);
    expect(codesOf((await teacher.submit()).problems)).toEqual(['questions-still-to-come']);

    const { test: further } = await teacher.next();
    expect(further!.block).toBe(2);
    expect(further!.questions.slice(0, answers.length).map(({ code }) => code)).toEqual(
      begun.questions!.map(({ code }) => code),
    );
    const complete = await teacher.answerAll(varied);
    expect(complete.questions.length).toBeLessThanOrEqual(45);
    expect(complete.expectedAtMost).toBe(complete.questions.length);

    const { test: submitted } = await teacher.submit();
    expect(submitted).toMatchObject({
      state: 'SUBMITTED',
      problems: [],
      result: {
        source: 'PLATFORM',
        institutionName: null,
        environment: 'MOBILE',
        questionsAnswered: complete.questions.length,
      },
    });
    const { result } = submitted!;
    for (const { standardError } of result!.dimensions) expect(standardError).toBeGreaterThan(0);
    expect(result!.goals.length).toBeGreaterThan(0);
    for (const { from, to } of result!.goals) expect(to).toBeGreaterThan(from);
    expect(result!.selfRatings.length).toBe(complete.questions.filter(({ kind }) => kind === 'SCALE').length);
    expect(codesOf((await teacher.submit()).problems)).toEqual(['pre-test-already-submitted']);
    expect(codesOf((await teacher.save(answers.slice(0, 1), 9)).problems)).toEqual([
      'pre-test-already-submitted',
    ]);
    expect(codesOf((await teacher.start()).problems)).toEqual(['pre-test-already-submitted']);
    expect(codesOf((await teacher.next()).problems)).toEqual(['pre-test-already-submitted']);
  });

  test('who answers everything well is asked fewer questions than one who does not', async () => {
    const [good, weak] = [await aTeacher(), await aTeacher()];
    const count = async (teacher: typeof good, answer: typeof best) => {
      await teacher.start();
      return (await teacher.answerAll(answer)).questions.length;
    };
    expect(await count(good, best)).toBeLessThan(
      await count(
        weak,
        answering(() => 0),
      ),
    );
  });

  test('never sees what an answer is worth', async () => {
    const teacher = await aTeacher();
    const { questions } = await teacher.start();
    const keys = new Set<string>();
    JSON.stringify(questions, (key, value: unknown) => {
      if (!/^\d*$/.test(key)) keys.add(key);
      return value;
    });
    expect([...keys].sort()).toEqual(
      ['block', 'code', 'dimension', 'en', 'kind', 'options', 'situation', 'text', 'zh'].sort(),
    );
    const shape = (name: string) =>
      teacher.ask<{ __type: { fields: { name: string }[] } }>(
        `{ __type(name: "${name}") { fields { name } } }`,
      );
    expect((await shape('AnswerOption')).__type.fields.map(({ name }) => name).sort()).toEqual([
      'code',
      'text',
    ]);
    for (const { code, kind, options } of questions!) {
      const question = keyed(code);
      if (kind !== 'ORDERING' || question.kind !== 'ordering') continue;
      expect(options.map((option) => option.code)).not.toEqual(question.rightOrder);
    }
  });

  test('who is spared by obligation is invited and not held up', async () => {
    const spared = await aTeacher({ obligation: 'voluntary' });
    expect(await spared.see()).toMatchObject({ mustTake: false, problems: [] });
    expect((await spared.start()).__typename).toBe('MyTest');
  });
});

describe('answers are refused, each with what is wrong,', () => {
  test('when they are not to what is asked or not in the way it is asked', async () => {
    const teacher = await aTeacher();
    expect(codesOf((await teacher.save([{ question: 'item-21', options: ['a'] }])).problems)).toEqual([
      'test-not-started',
    ]);
    const { questions } = await teacher.start();
    const of = (kind: string) => questions!.find((question) => question.kind === kind)!;
    const asked = new Set(questions!.map(({ code }) => code));
    const notAsked = ['item-01-i', 'item-01-ii', 'item-02-i', 'item-02-ii', 'item-06-i', 'item-06-ii'].find(
      (code) => !asked.has(code),
    )!;
    const bad = [
      { question: 'item-99', options: ['a'] },
      { question: notAsked, options: ['a'] },
      { question: of('SINGLE').code, options: ['a', 'b'] },
      { question: of('SCALE').code, options: ['x'] },
    ];
    expect(codesOf((await teacher.save(bad)).problems)).toEqual([
      'question-unknown',
      'question-not-asked',
      'question-needs-one-option',
      'option-unknown',
    ]);
    expect(await stored(teacher.learner.id)).toMatchObject({ revision: 0, answers: {} });
  });

  test('from who does not take part', async () => {
    const registered = await aTeacher({ state: 'registered' });
    expect(codesOf((await registered.see()).problems)).toEqual(['pre-test-not-enrolled']);
    expect(codesOf((await registered.start()).problems)).toEqual(['pre-test-not-enrolled']);
    const gone = await aTeacher();
    const { questions } = await gone.start();
    const answers = [{ question: questions![0]!.code, options: varied(keyed(questions![0]!.code)) }];
    await gone.save(answers);
    await app.database.run(`UPDATE enrollment.enrollment SET state = 'withdrawn' WHERE id = $1`, [
      gone.learner.id,
    ]);
    expect(codesOf((await gone.save(answers, 1)).problems)).toEqual(['pre-test-not-enrolled']);
    expect((await stored(gone.learner.id)).revision).toBe(1);
  });

  test('outside the time, also for a test that is known and open; nothing is lost', async () => {
    const teacher = await aTeacher();
    const { questions } = await teacher.start();
    const answers = questions!
      .slice(0, 2)
      .map(({ code }) => ({ question: code, options: varied(keyed(code)) }));
    await teacher.save(answers.slice(0, 1));
    const before = app.clock.now();
    app.clock.set(new Date('2030-07-01T01:00:00Z'));
    const late = await aTestTaker(app, region, teacher.learner.teacherId);
    for (const refused of [await late.save(answers, 1), await late.next(), await late.submit()]) {
      expect(codesOf(refused.problems)).toEqual(['pre-test-closed']);
    }
    app.clock.set(before);
    // The cohort's last day is moved before today while the test lies in memory.
    const last = await app.database.one<{ day: string }>(
      'SELECT last_training_day AS day FROM enrollment.cohort WHERE id = $1',
      [region.cohortId],
    );
    const move = (day: string) =>
      app.database.run('UPDATE enrollment.cohort SET last_training_day = $2 WHERE id = $1', [
        region.cohortId,
        day,
      ]);
    await move('2030-01-31');
    try {
      expect(codesOf((await teacher.save(answers, 1)).problems)).toEqual(['pre-test-closed']);
    } finally {
      await move(last!.day);
    }
    expect(Object.keys((await stored(teacher.learner.id)).answers)).toHaveLength(1);
    expect(await teacher.save(answers, 1)).toMatchObject({ answered: 2, conflicts: [] });
  });

  test('that are meant for another’s test: a request changes the test of who sends it alone', async () => {
    const [ann, bob] = [await aTeacher(), await aTeacher()];
    await ann.start();
    const { questions } = await bob.start();
    const [first] = questions!;
    const answers = [{ question: first!.code, options: varied(keyed(first!.code)) }];
    const forged = await app.graphql(
      `mutation ($cohortId: ID!, $answers: [TestAnswerInput!]!, $of: ID!) {
         saveTestAnswers(cohortId: $cohortId, kind: PRE_TEST, basedOn: 0, answers: $answers, enrollmentId: $of) {
           __typename } }`,
      { cohortId: region.cohortId, answers, of: ann.learner.id },
      bob.cookie,
    );
    expect(forged.errors).toHaveLength(1);
    await bob.save(answers);
    expect((await stored(ann.learner.id)).revision).toBe(0);
    const principal = await anAccount(app).of('principal').at(ann.learner.school).signedIn();
    const asked = await app.graphql(
      `query ($cohortId: ID!) { myTest(cohortId: $cohortId, kind: PRE_TEST) { state } }`,
      { cohortId: region.cohortId },
      principal,
    );
    expect(asked.errors).toHaveLength(1);
  });
});

describe('two devices', () => {
  test('lose nothing: what the other stored since stays, comes back, and the teacher decides', async () => {
    const teacher = await aTeacher();
    const { questions } = await teacher.start();
    const [one, two, three] = questions!.filter(({ kind }) => kind === 'SINGLE');
    const answer = (question: typeof one, option: string) => ({
      question: question!.code,
      options: [option],
    });

    await teacher.save([answer(one, 'a'), answer(two, 'a')], 0);
    const other = await teacher.save([answer(one, 'b'), answer(two, 'a'), answer(three, 'c')], 0);
    expect(other).toMatchObject({
      revision: 2,
      answered: 3,
      conflicts: [{ question: one!.code, kept: ['a'], given: ['b'] }],
    });
    expect((await stored(teacher.learner.id)).answers).toMatchObject({
      [one!.code]: ['a'],
      [two!.code]: ['a'],
      [three!.code]: ['c'],
    });
    expect(await teacher.save([answer(one, 'b')], 2)).toMatchObject({ revision: 3, conflicts: [] });
    expect((await stored(teacher.learner.id)).answers[one!.code]).toEqual(['b']);
  });

  test('that save the same question at once: one is kept, every other is told', async () => {
    const teacher = await aTeacher();
    const { questions } = await teacher.start();
    const question = questions!.find(({ kind }) => kind === 'SINGLE')!;
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((option) => teacher.save([{ question: question.code, options: [option] }], 0)),
    );
    const [kept] = (await stored(teacher.learner.id)).answers[question.code]!;
    const conflicts = answers.flatMap((answer) => answer.conflicts ?? []);
    expect(new Set(conflicts.map(({ given }) => given[0]))).toEqual(
      new Set(['a', 'b', 'c', 'd'].filter((option) => option !== kept)),
    );
    expect(conflicts).toHaveLength(3);
    for (const conflict of conflicts) expect(conflict.kept).toEqual([kept]);
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([1, 2, 3, 4]));
  });

  test('that start at once share one test, in the environment that came first', async () => {
    const teacher = await aTeacher();
    const started = await Promise.all(
      ['MOBILE', 'NETWORKED', 'SIMPLE_MULTIMEDIA', 'MOBILE'].map((environment) => teacher.start(environment)),
    );
    expect(new Set(started.map(({ environment }) => environment)).size).toBe(1);
    expect(new Set(started.map(({ questions }) => JSON.stringify(questions))).size).toBe(1);
    expect((await stored(teacher.learner.id)).form).toHaveLength(1);
  });

  test('that ask for the next block at once get the same one', async () => {
    const teacher = await aTeacher();
    const { questions } = await teacher.start();
    await teacher.save(questions!.map(({ code }) => ({ question: code, options: varied(keyed(code)) })));
    const issued = await Promise.all([1, 2, 3].map(() => teacher.next()));
    const forms = new Set(issued.map(({ test }) => JSON.stringify(test!.questions.map(({ code }) => code))));
    expect(forms.size).toBe(1);
    expect((await stored(teacher.learner.id)).form).toHaveLength(2);
  });

  test('that hand in while the other saves: handed in once, and the result is that of what is stored', async () => {
    const teacher = await aTeacher();
    await teacher.start();
    const { questions, revision } = await teacher.answerAll(varied);
    // Self-ratings lead to no further question, so that a save between does not hold up the handing in.
    const ratings = questions.filter(({ kind }) => kind === 'SCALE');
    const [handedIn, ...others] = await Promise.all([
      teacher.submit(),
      ...ratings.map(({ code, options }) =>
        teacher.save([{ question: code, options: [options.at(-1)!.code] }], revision),
      ),
    ]);
    expect(handedIn).toMatchObject({ __typename: 'TestSubmitted' });
    const refusals = others.flatMap(({ problems }) => codesOf(problems) ?? []);
    const saves = others.filter(({ __typename }) => __typename === 'TestAnswersSaved');
    expect(refusals).toEqual(refusals.map(() => 'pre-test-already-submitted'));
    expect(saves.length + refusals.length).toBe(ratings.length);

    const { state, answers, form, revision: last } = await stored(teacher.learner.id);
    expect([state, last]).toEqual(['submitted', revision + saves.length]);
    const asked = form.flat().map(keyed);
    const given = Object.entries(answers).map(([question, options]) => ({ question, options }));
    const scored = scoreAssessment(asked, given, region.pack.diagnosis.levels);
    if (scored.kind === 'refused') throw new Error('The answers are complete');
    const record = await app.get(AssessmentReader).preTestOf(region.cohortId, teacher.learner.id);
    expect(record?.result).toMatchObject({
      score: scored.score,
      selfRatings: compareSelfRatings(asked, given, scored.score),
    });
  });

  test('that hand in at once: one does, the others are told, and it is announced once', async () => {
    const teacher = await aTeacher();
    await teacher.start();
    await teacher.answerAll(varied);
    const events = async () =>
      (await app.database.rows(`SELECT 1 FROM platform.outbox WHERE type = 'pre-tests-submitted'`)).length;
    const before = await events();
    const done = await Promise.all([1, 2, 3, 4].map(() => teacher.submit()));
    expect(done.filter(({ __typename }) => __typename === 'TestSubmitted')).toHaveLength(1);
    expect(done.flatMap(({ problems }) => codesOf(problems) ?? [])).toEqual(
      Array.from({ length: 3 }, () => 'pre-test-already-submitted'),
    );
    expect((await events()) - before).toBe(1);
  });
});

test('a save is one statement beside the session and the permission', async () => {
  const teacher = await aTeacher();
  const { questions } = await teacher.start();
  const send = (option: string, basedOn: number) =>
    teacher.save(
      [{ question: questions!.find(({ kind }) => kind === 'SINGLE')!.code, options: [option] }],
      basedOn,
    );
  const { statements } = await countStatements(() => send('a', 0));
  expect(statements.filter((sql) => sql.includes('diagnostic_assessment'))).toHaveLength(1);
  expect(statements.length).toBeLessThanOrEqual(4);
});
