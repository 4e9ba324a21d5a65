import { aPerson, type Person } from '../../../builders/a-person.js';
import { aRegion, type Region } from '../../../builders/a-region.js';
import { enrolled, onTheRoster } from '../../../builders/a-roster.js';
import { aTeacher, type TeacherBuilder } from '../../../builders/a-teacher.js';
import { anAccount } from '../../../builders/an-account.js';
import { useApp } from '../../../support/test-app.js';

const app = useApp();
let region: Region;
let today: string;
let sending: Person;
let receiving: Person;
let province: Person;

beforeAll(async () => {
  region = await aRegion(app);
  today = app.clock.now().toISOString().slice(0, 10);
  const [a] = region.schools;
  const b = region.schools.find((school) => school.parentId !== a!.parentId)!;
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  sending = await aPerson(app, anAccount(app).of('school-administrator').at(a!));
  receiving = await aPerson(app, anAccount(app).of('school-administrator').at(b));
});

const from = () => region.schools[0]!;
const to = () => region.schools.find((school) => school.parentId !== from().parentId)!;
const PROPOSED = '... on ProposeTransferDone { transferId isAccepted }';

const out = (person: Person, teacherId: string, effectiveOn = today) =>
  person.do<{ transferId: string; isAccepted: boolean }>(
    'proposeTransferOut',
    { teacherId: 'ID!', toSchoolId: 'ID!', effectiveOn: 'String!', note: 'String!' },
    { teacherId, toSchoolId: to().id, effectiveOn, note: '' },
    PROPOSED,
  );
const comeIn = (teacher: TeacherBuilder, number: string) =>
  receiving.do<{ transferId: string; isAccepted: boolean }>(
    'proposeTransferIn',
    { schoolId: 'ID!', name: 'String!', number: 'String!', effectiveOn: 'String!', note: 'String!' },
    { schoolId: to().id, name: teacher.facts().name, number, effectiveOn: today, note: '' },
    PROPOSED,
  );
const decide = (person: Person, unitId: string, transferId: string, decision: string, reason = '') =>
  person.do<{ state: string }>(
    'decideTransfer',
    { unitId: 'ID!', transferId: 'ID!', decision: 'TransferDecision!', reason: 'String!' },
    { unitId, transferId, decision, reason },
    '... on DecideTransferDone { state }',
  );
const codes = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code);

interface Card {
  facts: { schoolName: string; inService: boolean };
  postings: { schoolName: string; from: string; to: string | null }[];
  enrollments: { state: string; countyName: string; institutionName: string | null }[];
  accounts: { isActive: boolean }[];
  leavings: { reason: string; returnedAt: string | null }[];
}
const card = async (teacherId: string): Promise<Card> =>
  (
    await province.ask<{ teacherCard: Card }>(
      `query ($id: ID!) { teacherCard(teacherId: $id) { facts { schoolName inService }
         postings { schoolName from to } enrollments { state countyName institutionName } accounts { isActive }
         leavings { reason returnedAt } } }`,
      { id: teacherId },
    )
  ).teacherCard;

test('one side proposes and the other confirms: school, postings and open enrollment follow', async () => {
  const [record] = await enrolled(app, region, [aTeacher().at(from())]);
  const proposed = await out(sending, record!.teacherId);
  expect(proposed).toMatchObject({ isAccepted: false });
  expect(codes(await decide(sending, from().id, proposed.transferId, 'ACCEPT'))).toEqual([
    'transfer-not-yours',
  ]);
  expect((await card(record!.teacherId)).facts.schoolName).toBe(from().name);

  expect(await decide(receiving, to().id, proposed.transferId, 'ACCEPT')).toEqual({ state: 'ACCEPTED' });
  const after = await card(record!.teacherId);
  expect(after.facts.schoolName).toBe(to().name);
  expect(after.postings).toEqual([
    { schoolName: to().name, from: today, to: null },
    { schoolName: from().name, from: today, to: today },
  ]);
  // Before training the institution of the new county takes over, and it has chosen none.
  expect(after.enrollments).toEqual([
    { state: 'CONFIRMED', countyName: region.countyOf(to()).name, institutionName: null },
  ]);
  expect(codes(await decide(receiving, to().id, proposed.transferId, 'ACCEPT'))).toEqual([
    'transfer-not-open',
  ]);
});

test('a receiving school names a teacher by name and number, and learns nothing from a wrong one', async () => {
  const teacher = aTeacher().at(from());
  const [id] = await onTheRoster(app, region, [teacher]);
  expect(codes(await comeIn(aTeacher(), teacher.facts().idNumber))).toEqual(['transfer-teacher-unknown']);
  const proposed = await comeIn(teacher, teacher.facts().idNumber);
  expect(proposed).toMatchObject({ isAccepted: false });
  expect(codes(await out(sending, id!))).toEqual(['transfer-is-open']);
  expect(codes(await decide(sending, from().id, proposed.transferId, 'DECLINE'))).toEqual([
    'transfer-needs-reason',
  ]);
  expect(await decide(sending, from().id, proposed.transferId, 'DECLINE', 'Needed here.')).toEqual({
    state: 'DECLINED',
  });
  expect((await card(id!)).facts.schoolName).toBe(from().name);
});

test('an office above both schools makes the transfer at once; nobody moves ahead of time', async () => {
  const [id] = await onTheRoster(app, region, [aTeacher().at(from())]);
  expect(codes(await out(province, id!, '2999-01-01'))).toEqual(['transfer-date-in-future']);
  expect(await out(province, id!)).toMatchObject({ isAccepted: true });
  expect((await card(id!)).facts.schoolName).toBe(to().name);
});

test('a leaver gives the open place back and loses the role; taken back, the role is there again', async () => {
  const [record] = await enrolled(app, region, [aTeacher().at(from())]);
  const teacherId = record!.teacherId;
  const account = anAccount(app).of('teacher').whoIs(teacherId);
  const cookie = await account.signedIn();
  const leave = await sending.do<{ withdrawn: number }>(
    'noteLeaving',
    { teacherId: 'ID!', reason: 'LeavingReason!', leftOn: 'String!', note: 'String!' },
    { teacherId, reason: 'RETIRED', leftOn: today, note: '' },
    '... on NoteLeavingDone { withdrawn }',
  );
  expect(leave).toEqual({ withdrawn: 1 });
  expect((await app.graphql('{ myEnrollments { id } }', {}, cookie)).errors[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
  expect(await card(teacherId)).toMatchObject({
    facts: { inService: false },
    enrollments: [{ state: 'WITHDRAWN' }],
    accounts: [{ isActive: false }],
    postings: [{ to: today }],
  });

  const back = await sending.do(
    'returnTeacher',
    { teacherId: 'ID!', reason: 'String!' },
    { teacherId, reason: 'Noted by mistake.' },
    '... on ReturnTeacherDone { teacherId }',
  );
  expect(back.problems).toBeUndefined();
  const after = await card(teacherId);
  expect(after.facts.inService).toBe(true);
  expect(after.accounts.filter(({ isActive }) => isActive)).toHaveLength(1);
  expect(after.leavings[0]).toMatchObject({ reason: 'RETIRED', returnedAt: expect.any(String) });
});

describe('one teacher by form', () => {
  const add = (teacher: TeacherBuilder, changes: Record<string, unknown> = {}) => {
    const { name, idNumber, stage } = teacher.facts();
    const facts = {
      name,
      idType: 'RESIDENT_ID',
      idNumber,
      stage: stage.toUpperCase(),
      duty: 'TEACHER',
      ...changes,
    };
    return sending.do<{ teacherId: string; possibleDuplicates: number }>(
      'addTeacher',
      { schoolId: 'ID!', facts: 'TeacherFactsInput!' },
      { schoolId: from().id, facts },
      '... on AddTeacherDone { teacherId possibleDuplicates }',
    );
  };

  test('is checked as a row of a roster, gets a posting and a learner number, and stands there once', async () => {
    const teacher = aTeacher().man().bornOn('1980-03-04');
    const added = await add(teacher, { phone: '13902948469' });
    expect(added).toMatchObject({ possibleDuplicates: 0 });
    const shown = await sending.ask<{ teacherCard: { facts: Record<string, unknown>; postings: unknown[] } }>(
      `query ($id: ID!) { teacherCard(teacherId: $id) { facts { sex birthDate phone learnerNumbers } postings { from } } }`,
      { id: added.teacherId },
    );
    expect(shown.teacherCard).toEqual({
      facts: {
        sex: 'MALE',
        birthDate: '1980-03-04',
        phone: '13902948469',
        learnerNumbers: [expect.stringMatching(/^[A-Z]{2,4}\d{8}.$/)],
      },
      postings: [{ from: today }],
    });
    expect(codes(await add(teacher))).toEqual(['teacher-is-on-the-roster']);
    expect(codes(await add(aTeacher(), { idNumber: '110105194912310021', name: '' }))).toEqual([
      'name-missing',
      'id-number-checksum',
    ]);
  });

  test('lists cover the middle of a telephone number', async () => {
    const { teachers } = await sending.ask<{ teachers: { nodes: { phone: string | null }[] } }>(
      'query ($id: ID!) { teachers(unitId: $id) { nodes { phone } } }',
      { id: from().id },
    );
    expect(teachers.nodes.map(({ phone }) => phone)).toContain('139****8469');
    expect(JSON.stringify(teachers)).not.toContain('13902948469');
  });
});
