import { aPerson, type Person } from '../../../builders/a-person.js';
import { aRegion, type Region } from '../../../builders/a-region.js';
import { enrolled } from '../../../builders/a-roster.js';
import { aTeacher } from '../../../builders/a-teacher.js';
import { anAccount } from '../../../builders/an-account.js';
import { useApp } from '../../../support/test-app.js';

/** Men of 55 take part of their own will: a corrected birth date makes one of them voluntary. */
const app = useApp();
let region: Region;
let school: Person;
let county: Person;
let province: Person;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  const [place] = region.schools;
  school = await aPerson(app, anAccount(app).of('school-administrator').at(place!));
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(place!)));
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
});

const OF_55 = '1959-10-13';
const younger = () => aTeacher().man().bornOn('1960-03-01').at(region.schools[0]!);
const factsOf = (born: string) => {
  const { name, idNumber, stage } = aTeacher().man().bornOn(born).facts();
  return { name, idType: 'RESIDENT_ID', idNumber, stage: stage.toUpperCase(), duty: 'TEACHER' };
};
const edit = (teacherId: string, facts: object, reason: string) =>
  school.do<{ changed: number; obligationsChanged: number; obligationsWaiting: number }>(
    'editTeacher',
    { teacherId: 'ID!', facts: 'TeacherFactsInput!', reason: 'String!' },
    { teacherId, facts, reason },
    '... on EditTeacherDone { changed obligationsChanged obligationsWaiting }',
  );
interface Change {
  id: string;
  before: string;
  after: string;
  state: string;
  cause: string;
  beforeReason: { zh: string };
  afterReason: { zh: string };
}
const changes = async (person: Person, unitId: string): Promise<Change[]> =>
  (
    await person.ask<{ obligationChanges: { nodes: Change[] } }>(
      `query ($c: ID!, $u: ID!) { obligationChanges(cohortId: $c, unitId: $u) { nodes { id before after state cause
         beforeReason { zh } afterReason { zh } } } }`,
      { c: region.cohortId, u: unitId },
    )
  ).obligationChanges.nodes;
const obligation = async (id: string): Promise<string> =>
  (await app.database.one<{ obligation: string }>(
    'SELECT obligation FROM enrollment.enrollment WHERE id = $1',
    [id],
  ))!.obligation;

test('before the county has confirmed, the correction holds at once; school and teacher read why', async () => {
  const [record] = await enrolled(app, region, [younger()], { putForwardOnly: true });
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(record!.teacherId));
  const before = await teacher.ask<{
    myObligations: { obligation: string; clause: string; reason: { zh: string } }[];
  }>('{ myObligations { obligation clause reason { zh } } }');
  expect(before.myObligations[0]).toMatchObject({
    obligation: 'REQUIRED',
    clause: expect.stringContaining('一(三)'),
  });

  expect((await edit(record!.teacherId, factsOf(OF_55), '')).problems?.map(({ code }) => code)).toEqual([
    'correction-needs-reason',
  ]);
  const edited = await edit(record!.teacherId, factsOf(OF_55), 'Mistyped; checked against the card.');
  expect(edited).toMatchObject({ obligationsChanged: 1, obligationsWaiting: 0 });
  expect(await obligation(record!.id)).toBe('voluntary');
  const [change] = await changes(school, region.schools[0]!.id);
  expect(change).toMatchObject({
    before: 'REQUIRED',
    after: 'VOLUNTARY',
    state: 'APPLIED',
    cause: 'FACTS_CORRECTED',
  });
  expect(change?.afterReason.zh).toContain('55');

  const own = await teacher.ask<{ myObligationChanges: { isSeen: boolean; afterReason: { zh: string } }[] }>(
    '{ myObligationChanges { isSeen afterReason { zh } } }',
  );
  expect(own.myObligationChanges).toEqual([{ isSeen: false, afterReason: { zh: change!.afterReason.zh } }]);
  await teacher.ask('mutation { noteObligationSeen }');
  const later = await teacher.ask<{ myObligationChanges: { isSeen: boolean }[] }>(
    '{ myObligationChanges { isSeen } }',
  );
  expect(later.myObligationChanges).toEqual([{ isSeen: true }]);
});

test('the history names every corrected fact, and the trail none of their values', async () => {
  const [row] = await app.database.rows<{ id: string }>(
    'SELECT DISTINCT teacher_id AS id FROM enrollment.teacher_change',
  );
  const card = await county.ask<{
    teacherCard: { changes: { fact: string; before: string; after: string }[] };
  }>('query ($id: ID!) { teacherCard(teacherId: $id) { changes { fact before after } } }', { id: row!.id });
  expect(card.teacherCard.changes).toContainEqual({ fact: 'BIRTH_DATE', before: '1960-03-01', after: OF_55 });
  const audit = await app.database.rows(
    'SELECT before, after FROM platform.audit_entry WHERE target_id = $1',
    [row!.id],
  );
  expect(JSON.stringify(audit)).not.toContain(OF_55);
});

describe('of a confirmed place', () => {
  test('the county confirms the consequence first, or keeps the obligation with a reason', async () => {
    const [a, b] = await enrolled(app, region, [younger(), younger()]);
    for (const one of [a, b])
      expect(await edit(one!.teacherId, factsOf(OF_55), 'Checked.')).toMatchObject({ obligationsWaiting: 1 });
    expect(await obligation(a!.id)).toBe('required');
    const unitId = region.countyOf(region.schools[0]!).id;
    const waiting = (await changes(county, unitId)).filter(({ state }) => state === 'WAITING');
    expect(waiting).toHaveLength(2);
    const decide = (id: string, confirm: boolean, reason: string) =>
      county.do<{ decided: number }>(
        'decideObligationChanges',
        { unitId: 'ID!', changeIds: '[ID!]!', confirm: 'Boolean!', reason: 'String!' },
        { unitId, changeIds: [id], confirm, reason },
        '... on DecideObligationChangesDone { decided }',
      );
    const [ofB, ofA] = waiting;
    expect((await decide(ofB!.id, false, '')).problems?.map(({ code }) => code)).toEqual([
      'obligation-change-needs-reason',
    ]);
    expect(await decide(ofA!.id, true, '')).toEqual({ decided: 1 });
    expect(await decide(ofB!.id, false, 'Birth certificate is disputed.')).toEqual({ decided: 1 });
    expect((await decide(ofB!.id, true, '')).problems).toHaveLength(1);
    expect([await obligation(a!.id), await obligation(b!.id)]).toEqual(['voluntary', 'required']);
  });

  test('a correction that is taken back before the county came to it leaves nothing to decide', async () => {
    const [record] = await enrolled(app, region, [younger()]);
    await edit(record!.teacherId, factsOf(OF_55), 'Checked.');
    await edit(record!.teacherId, factsOf('1960-04-01'), 'It was right before.');
    const states = await app.database.rows<{ state: string }>(
      'SELECT state FROM enrollment.obligation_change WHERE teacher_id = $1',
      [record!.teacherId],
    );
    expect(states).toEqual([{ state: 'kept' }]);
    expect(await obligation(record!.id)).toBe('required');
  });
});

test('a whole cohort is decided anew as a job, after a preview of how many change', async () => {
  await app.database.run(
    `UPDATE enrollment.enrollment SET obligation = 'voluntary' WHERE cohort_id = $1 AND obligation = 'required'
        AND state = 'put-forward'`,
    [region.cohortId],
  );
  const [record] = await enrolled(app, region, [younger()], { putForwardOnly: true });
  await app.database.run(`UPDATE enrollment.enrollment SET obligation = 'exempt' WHERE id = $1`, [
    record!.id,
  ]);
  const preview = await province.ask<{
    previewObligations: { changes: { before: string; after: string; teachers: number }[] };
  }>('query ($c: ID!) { previewObligations(cohortId: $c) { changes { before after teachers } } }', {
    c: region.cohortId,
  });
  expect(preview.previewObligations.changes).toContainEqual({
    before: 'EXEMPT',
    after: 'REQUIRED',
    teachers: 1,
  });
  await province.ask('mutation ($c: ID!) { recomputeObligations(cohortId: $c) { jobId } }', {
    c: region.cohortId,
  });
  await app.runJobs();
  expect(await obligation(record!.id)).toBe('required');
  const job = await app.database.one<{ state: string; result: { applied: number } }>(
    `SELECT state, result FROM platform.background_job WHERE kind = 'recompute-obligations'`,
  );
  expect(job).toMatchObject({ state: 'done', result: { applied: 1 } });
});
