import { PersonalDataRegistry } from '../../../src/modules/enrollment/public/personal-data-registry.js';
import { TeacherMergeParticipants } from '../../../src/modules/enrollment/public/teacher-merge.js';
import { aJudge, type Judge } from '../../builders/a-judge.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { codesOf, roundsOf } from '../../builders/award-rounds.js';
import { aFinishedWork } from '../../builders/finished-works.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const DAY = 86_400_000;
const app = useApp();
let region: Region;
let ann: Learner;
let bob: Learner;
let cleo: Learner;
let works: Readonly<Record<'ann' | 'bob' | 'cleo' | 'poor', string>>;
let first: ReturnType<typeof roundsOf>;
let second: ReturnType<typeof roundsOf>;
let county: ReturnType<typeof roundsOf>;
/** Judges of the county by name, with what they do. */
const judges = new Map<string, Judge>();

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 2 });
  const [schoolA, schoolB] = region.schools as [Region['root'], Region['root']];
  const office = region.countyOf(schoolA);
  [ann, bob] = (await someLearners(app, region, 2, { school: schoolA })) as [Learner, Learner];
  // Twenty more, so that five of a hundred are one place at each school, and twenty of a hundred are four.
  await someLearners(app, region, 18, { school: schoolA });
  [cleo] = (await someLearners(app, region, 1, { school: schoolB })) as [Learner];
  const text = `${ann.name}设计`;
  works = {
    ann: (await aFinishedWork(app, region, ann, { title: '古诗词交互课件', text })).id,
    bob: (await aFinishedWork(app, region, bob, { title: '分数的认识' })).id,
    cleo: (await aFinishedWork(app, region, cleo, { title: '水的循环' })).id,
    poor: (await aFinishedWork(app, region, bob, { title: '未完成', theme: 2, withoutFile: true })).id,
  };
  const person = (role: 'principal' | 'county-office', unit: Region['root']) =>
    aPerson(app, anAccount(app).of(role).at(unit));
  first = roundsOf(app, region, schoolA, await person('principal', schoolA));
  second = roundsOf(app, region, schoolB, await person('principal', schoolB));
  county = roundsOf(app, region, office, await person('county-office', office));
  for (const name of ['dan', 'eve', 'flo', 'gus'])
    judges.set(name, await aJudge(app, region, [{ role: 'expert', unitId: office.id }]));
  // An expert who teaches at the first school as well.
  judges.set(
    'own',
    await aJudge(app, region, [
      { role: 'expert', unitId: office.id },
      { role: 'teacher', teacherId: bob.teacherId },
    ]),
  );
});

let schoolRound: string;
let countyRound: string;

test('a school opens a round; another unit’s people, and a level that the policy does not plan, do not', async () => {
  schoolRound = await first.open();
  const province = roundsOf(
    app,
    region,
    region.root,
    await aPerson(app, anAccount(app).of('province-office').at(region.root)),
  );
  await expect(province.open()).rejects.toThrow('award-level-not-planned');
  await expect(
    roundsOf(
      app,
      region,
      region.schools[1]!,
      await aPerson(app, anAccount(app).of('principal').at(region.schools[0]!)),
    ).open(),
  ).rejects.toThrow('FORBIDDEN');
  expect(codesOf(await second.begin(schoolRound))).toEqual(['award-round-not-own']);
});

test('a school nominates its own whole works within its quota, once, and takes one back', async () => {
  expect(codesOf(await first.nominate(schoolRound, works.poor))).toEqual(['award-nominee-unknown']);
  expect(codesOf(await first.nominate(schoolRound, works.cleo))).toEqual(['award-nominee-of-other-unit']);
  expect(codesOf(await first.nominate(schoolRound, 'no id at all'))).toEqual(['award-nominee-unknown']);
  expect(codesOf(await second.nominate(schoolRound, works.cleo))).toEqual(['award-unit-does-not-nominate']);
  await first.nominate(schoolRound, works.ann);
  expect(codesOf(await first.nominate(schoolRound, works.ann))).toEqual(['award-nominated-already']);
  const { nominationId } = await first.nominate(schoolRound, works.bob);
  await first.withdraw(schoolRound, nominationId!);
  expect(codesOf(await first.withdraw(schoolRound, nominationId!))).toEqual([
    'award-nomination-withdrawn-already',
  ]);
  await first.nominate(schoolRound, works.bob);
});

test('of two that are nominated for the last place at one moment, one is refused', async () => {
  const round = await second.open();
  const [other] = (await someLearners(app, region, 1, { school: region.schools[1]! })) as [Learner];
  const third = (await aFinishedWork(app, region, other, { title: '植物的一生' })).id;
  const both = await Promise.all([second.nominate(round, works.cleo), second.nominate(round, third)]);
  expect(both.flatMap((answer) => codesOf(answer) ?? [])).toEqual(['award-quota-used-up']);
});

test('judging waits for the day after, and for judges enough without a conflict', async () => {
  expect(codesOf(await first.begin(schoolRound))).toEqual([
    'award-nominations-still-open',
    'award-judges-too-few',
  ]);
  app.clock.advance(DAY);
  expect(codesOf(await first.nominate(schoolRound, works.ann))).toContain('award-nomination-closed');
  const [dan, own] = [judges.get('dan')!, judges.get('own')!];
  await first.judge(schoolRound, dan.id);
  expect(codesOf(await first.judge(schoolRound, dan.id))).toEqual(['award-judge-named-already']);
  expect(codesOf(await first.judge(schoolRound, works.ann))).toEqual(['award-judge-unknown']);
  // Who wrote one of the two works may judge the other alone: in a school's own round the school excludes nobody.
  await first.judge(schoolRound, own.id);
  expect(codesOf(await first.begin(schoolRound))).toEqual(['award-judges-too-few']);
  await first.judge(schoolRound, judges.get('eve')!.id);
  expect(codesOf(await first.begin(schoolRound))).toBeUndefined();
  expect(codesOf(await first.withdraw(schoolRound, (await first.nominees(schoolRound))[0]!.id))).toEqual([
    'award-withdrawal-too-late',
  ]);
  const given = await app.database.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM practice_evidence.award_assignment a
       JOIN practice_evidence.award_nomination n ON n.id = a.nomination_id
      WHERE a.round_id = $1 AND a.account_id = $2 AND n.submission_id = $3`,
    [schoolRound, own.id, works.bob],
  );
  expect(given).toEqual([{ count: 0 }]);
});

test('a judge sees a number and the work, never whose it is, and gets its file under that number', async () => {
  const [judge, task] = await whoHas('古诗词交互课件');
  const { data } = await app.graphql<{
    work: { texts: { text: string }[]; files: { id: string; name: string; path: string }[] };
  }>(
    `query ($cohortId: ID!, $taskId: ID!) { work: judgingTask(cohortId: $cohortId, taskId: $taskId) {
       task { number title } summary texts { text } files { id name path } } }`,
    { cohortId: region.cohortId, taskId: task.id },
    await judge.cookie(),
  );
  expect(JSON.stringify(data)).not.toContain(ann.name);
  expect(data.work.texts.map(({ text }) => text)).toEqual(['■设计']);
  const [file] = data.work.files;
  expect(file?.name).toBe(`${task.number}-1.txt`);
  const read = await app.rest({ url: file!.path, cookie: await judge.cookie() });
  expect([read.status, read.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining(`${task.number}-1.txt`),
  ]);
  const stranger = judges.get('flo')!;
  expect((await app.rest({ url: file!.path, cookie: await stranger.cookie() })).status).toBe(404);
});

/** A judge to whom the work was given, and the task. */
async function whoHas(title: string) {
  for (const judge of judges.values()) {
    const task = (await judge.as.tasks()).find((one) => one.title === title && one.technical === null);
    if (task) return [judge, task] as const;
  }
  throw new Error(`Nobody has ${title}`);
}

test('only who has the work scores it, in whole points with a comment, and once', async () => {
  const dan = judges.get('dan')!;
  const [task] = await dan.as.tasks();
  expect(codesOf(await judges.get('flo')!.as.score(task!.id, 90))).toEqual(['award-not-assigned']);
  expect(codesOf(await dan.as.score(task!.id, 101, -1, '好'))).toEqual([
    'award-points-out-of-range',
    'award-points-out-of-range',
    'award-comment-too-short',
  ]);
  expect(codesOf(await first.announce(schoolRound))).toEqual(['award-scores-missing']);
  const twice = await Promise.all([dan.as.score(task!.id, 90), dan.as.score(task!.id, 90)]);
  expect(twice.flatMap((answer) => codesOf(answer) ?? [])).toEqual(['award-scored-already']);
});

test('a list is shown, objected to, and final after its days; then certificates have numbers', async () => {
  await scoreAll({ dan: 90, eve: 88, own: 86 });
  expect(codesOf(await first.announce(schoolRound))).toBeUndefined();
  const dan = judges.get('dan')!;
  const [task] = await dan.as.tasks();
  expect(codesOf(await dan.as.score(task!.id, 10))).toEqual([
    'award-judging-not-open',
    'award-scored-already',
  ]);
  expect(codesOf(await first.publish(schoolRound))).toEqual(['award-objections-still-open']);
  app.clock.advance(4 * DAY);
  expect(codesOf(await first.publish(schoolRound))).toBeUndefined();
  expect(codesOf(await first.publish(schoolRound))).toEqual(['award-round-moved-on']);
  const nominees = (await first.nominees(schoolRound)).filter(({ withdrawnAt }) => withdrawnAt === null);
  // Two nominees: of 0.2 and 0.3 of two, the first share rounds to none, both together to one.
  expect(nominees.map(({ honour }) => honour?.en ?? null)).toEqual(['Second prize', null]);
  expect(nominees[0]?.people[0]?.certificateNo).toMatch(/^RY2030\d+-01-0001$/);
  expect(nominees[1]?.people[0]?.certificateNo).toBeNull();
});

async function scoreAll(points: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, given] of Object.entries(points)) {
    const judge = judges.get(name)!;
    for (const task of await judge.as.tasks())
      // The poetry always a little better.
      if (task.technical === null)
        await judge.as.score(task.id, given + (task.title === '古诗词交互课件' ? 5 : 0));
  }
}

test('only what the school has honoured climbs to the county, within five of a hundred', async () => {
  countyRound = await county.open(['COURSEWARE', 'WORKSHOP']);
  expect(codesOf(await first.nominate(countyRound, works.bob))).toEqual(['award-not-honoured-below']);
  expect(codesOf(await county.nominate(countyRound, works.ann))).toEqual(['award-unit-does-not-nominate']);
  const { candidates } = await (
    await aPerson(app, anAccount(app).of('principal').at(region.schools[0]!))
  ).ask<{ candidates: { nodes: { title: string }[] } }>(
    `query ($cohortId: ID!, $unitId: ID!, $roundId: ID!) {
       candidates: awardCandidates(cohortId: $cohortId, unitId: $unitId, roundId: $roundId, pot: WORKS) { nodes { title } } }`,
    { cohortId: region.cohortId, unitId: region.schools[0]!.id, roundId: countyRound },
  );
  expect(candidates.nodes).toEqual([{ title: '古诗词交互课件' }]);
  expect(codesOf(await first.nominate(countyRound, works.ann))).toBeUndefined();
  expect(codesOf(await first.nominate(countyRound, works.ann))).toEqual([
    'award-nominated-already',
    'award-quota-used-up',
  ]);
});

test('nobody judges a work of the own school, not even by a crafted request', async () => {
  app.clock.advance(DAY);
  for (const name of ['dan', 'eve', 'own']) await county.judge(countyRound, judges.get(name)!.id);
  expect(codesOf(await county.begin(countyRound))).toEqual(['award-judges-too-few']);
  await county.judge(countyRound, judges.get('flo')!.id);
  expect(codesOf(await county.begin(countyRound))).toBeUndefined();
  const own = judges.get('own')!;
  expect((await own.as.tasks()).filter(({ title }) => title === '古诗词交互课件')).toHaveLength(1);
  const forged = await app.database.one<{ id: string }>(
    `INSERT INTO practice_evidence.award_assignment (round_id, nomination_id, account_id, given_at)
     SELECT round_id, id, $2, $3 FROM practice_evidence.award_nomination WHERE round_id = $1 AND withdrawn_at IS NULL RETURNING id`,
    [countyRound, own.id, app.clock.now()],
  );
  expect(codesOf(await own.as.score(forged!.id, 100))).toEqual(['award-judge-in-conflict']);
  await app.database.run('DELETE FROM practice_evidence.award_assignment WHERE id = $1', [forged!.id]);
});

test('handed back because of a conflict, a work goes to another judge; judges far apart call one more', async () => {
  await county.judge(countyRound, judges.get('gus')!.id);
  const dan = judges.get('dan')!;
  const open = async (name: string) =>
    (await judges.get(name)!.as.tasks()).filter(({ technical }) => technical === null);
  const [task] = await open('dan');
  expect(codesOf(await dan.as.handBack(task!.id, ' '))).toEqual(['award-conflict-reason-missing']);
  await dan.as.handBack(task!.id, '认出是以前的学生');
  expect(codesOf(await dan.as.score(task!.id, 90))).toEqual(['award-not-assigned']);
  expect(await open('gus')).toHaveLength(1);
  await county.judge(countyRound, (await lateJudge()).id);
  for (const [name, points] of [
    ['eve', 95],
    ['flo', 90],
    ['gus', 60],
  ] as const)
    for (const { id } of await open(name)) await judges.get(name)!.as.score(id, points);
  const [nominee] = await county.nominees(countyRound);
  expect(nominee?.scores.filter(({ isExtra }) => isExtra)).toHaveLength(1);
  expect(codesOf(await county.announce(countyRound))).toEqual(['award-scores-missing']);
  for (const { id } of await open('late')) await judges.get('late')!.as.score(id, 80);
  expect((await county.nominees(countyRound))[0]).toMatchObject({ total: 85, rank: 1 });
});

async function lateJudge(): Promise<Judge> {
  const late = await aJudge(app, region, [
    { role: 'expert', unitId: region.countyOf(region.schools[0]!).id },
  ]);
  judges.set('late', late);
  return late;
}

test('an upheld objection strikes the work off the list; the answer reaches who objected', async () => {
  expect(codesOf(await county.announce(countyRound))).toBeUndefined();
  const reader = await aPerson(app, anAccount(app).of('teacher').whoIs(cleo.teacherId));
  const [listed] = (await announced(reader)).nodes;
  const object = (text: string) =>
    reader.do<{ roundId?: string }>(
      'objectToAward',
      { cohortId: 'ID!', roundId: 'ID!', nominationId: 'ID!', text: 'String!' },
      { cohortId: region.cohortId, roundId: countyRound, nominationId: listed!.id, text },
      '... on AwardObjectionChanged { roundId }',
    );
  expect(codesOf(await object('不对'))).toEqual(['award-objection-too-short']);
  await object('该课件与公开出版的课件雷同');
  expect(codesOf(await object('该课件与公开出版的课件雷同'))).toEqual(['award-objection-made-already']);
  app.clock.advance(4 * DAY);
  expect(codesOf(await county.publish(countyRound))).toEqual(['award-objections-undecided']);
  const objection = await app.database.one<{ id: string }>(
    'SELECT id FROM practice_evidence.award_objection',
  );
  expect(codesOf(await county.decide(countyRound, objection!.id, true, ' '))).toEqual([
    'award-objection-answer-missing',
  ]);
  await county.decide(countyRound, objection!.id, true, '经核实，异议成立');
  expect(codesOf(await county.decide(countyRound, objection!.id, false, '再想想'))).toEqual([
    'award-objection-decided-already',
  ]);
  expect((await announced(reader)).nodes).toEqual([]);
  expect(codesOf(await county.publish(countyRound))).toBeUndefined();
  expect((await county.nominees(countyRound))[0]).toMatchObject({
    honour: null,
    struckOutReason: '经核实，异议成立',
  });
});
const announced = async (reader: Person) =>
  (
    await reader.ask<{ list: { nodes: { id: string; title: string }[] } }>(
      `query ($cohortId: ID!, $roundId: ID!) {
         list: announcedAwards(cohortId: $cohortId, roundId: $roundId) { nodes { id title ownObjection objectionAnswer } } }`,
      { cohortId: region.cohortId, roundId: countyRound },
    )
  ).list;

test('who is honoured prints the certificate, and so does the school; another school does not', async () => {
  const annCookie = await anAccount(app).of('teacher').whoIs(ann.teacherId).signedIn();
  const schoolCookie = await anAccount(app).of('principal').at(region.schools[1]!).signedIn();
  const { data } = await app.graphql<{ myHonours: { nodes: { filePath: string; certificateNo: string }[] } }>(
    '{ myHonours { nodes { filePath certificateNo title honour { zh } } } }',
    {},
    annCookie,
  );
  expect(data.myHonours.nodes).toMatchObject([{ title: '古诗词交互课件', honour: { zh: '二等奖' } }]);
  const [honour] = data.myHonours.nodes;
  const own = await app.rest({ url: honour!.filePath, cookie: annCookie });
  expect([own.status, own.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect((await app.rest({ url: honour!.filePath, cookie: schoolCookie })).status).toBe(403);
});

test('the list is fetched as a workbook, by the office with scores', async () => {
  const cookie = await anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)).signedIn();
  const office = region.countyOf(region.schools[0]!).id;
  const answer = await app.rest({
    url: `/files/awards?cohortId=${region.cohortId}&unitId=${office}&roundId=${countyRound}`,
    cookie,
  });
  expect([answer.status, answer.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

test('every decision stands in the trail, and no score of a judge', async () => {
  const entries = await app.database.rows<{ action: string; after: unknown }>(
    `SELECT action, after FROM platform.audit_entry WHERE action LIKE '%award%' OR action = 'withdraw-nomination'`,
  );
  const actions = new Set(entries.map(({ action }) => action));
  for (const action of [
    'open-award-round',
    'nominate-for-award',
    'withdraw-nomination',
    'name-award-judge',
    'begin-award-judging',
    'give-award-score',
    'declare-award-conflict',
    'announce-awards',
    'uphold-award-objection',
    'publish-awards',
  ])
    expect(actions).toContain(action);
  const scores = entries.filter(({ action }) => action === 'give-award-score');
  expect(JSON.stringify(scores)).not.toMatch(/technical|teaching/);
});

test('merged, a person’s honours go along; erased, the words about them go and the number stays', async () => {
  const [gone] = (await someLearners(app, region, 1, { school: region.schools[0]! })) as [Learner];
  const participant = app
    .get(TeacherMergeParticipants)
    .all.find(({ tables }) => tables.includes('practice_evidence.award_recipient'))!;
  await app.database.transaction((tx) =>
    participant.merge(tx, {
      rootUnitId: region.root.id,
      intoTeacherId: gone.teacherId,
      goneTeacherId: ann.teacherId,
      enrollments: [],
    }),
  );
  const person = {
    teacherId: gone.teacherId,
    rootUnitId: region.root.id,
    learnerNumbers: [],
    enrollments: [],
  };
  const holders = app.get(PersonalDataRegistry).all.filter(({ stage }) => stage === 'practice-evidence');
  const sections = (await Promise.all(holders.map((holder) => holder.report(app.database, person)))).flat();
  expect(sections.find(({ section }) => section === 'award-nominations')?.rows).toHaveLength(2);
  await app.database.transaction(async (tx) => {
    for (const holder of holders) await holder.erase(tx, person);
  });
  const left = await app.database.rows<{ title: string; certificateNo: string | null }>(
    `SELECT n.title, p.certificate_no AS "certificateNo" FROM practice_evidence.award_recipient p
       JOIN practice_evidence.award_nomination n ON n.id = p.nomination_id WHERE p.teacher_id = $1 ORDER BY 2`,
    [gone.teacherId],
  );
  expect(left.map(({ title }) => title)).toEqual(['', '']);
  expect(left[0]?.certificateNo).toMatch(/^RY/);
});
