import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { codesOf, type Answer } from '../../builders/award-rounds.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let school: Region['root'];
let county: Region['root'];
let principal: Person;
let office: Person;
let city: Person;
let teacher: Person;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 2 });
  school = region.schools[0]!;
  county = region.countyOf(school);
  const [learner] = (await someLearners(app, region, 1, { school: region.schools[2]! })) as [Learner];
  principal = await aPerson(app, anAccount(app).of('principal').at(school));
  office = await aPerson(app, anAccount(app).of('county-office').at(county));
  city = await aPerson(app, anAccount(app).of('city-office').at({ id: county.parentId! }));
  teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId));
});

const application = (part: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'DEMONSTRATION_SCHOOL',
  name: '信息技术应用示范校',
  goals: '每位教师每学期一节融合课',
  plan: '每月一次校本研修',
  from: '2030-02-01',
  until: '2031-02-01',
  officeId: county.id,
  memberSchools: [],
  memberWorkshops: [],
  ...part,
});
const apply = (who: Person, unit: Region['root'], part: Readonly<Record<string, unknown>> = {}) =>
  who.do<Answer & { showcaseId?: string }>(
    'applyForShowcase',
    { cohortId: 'ID!', unitId: 'ID!', application: 'ShowcaseApplicationInput!' },
    { cohortId: region.cohortId, unitId: unit.id, application: application(part) },
    '... on ShowcaseChanged { showcaseId }',
  );
const decide = (
  who: Person,
  unitId: string,
  showcaseId: string,
  names: boolean,
  reason = '',
): Promise<Answer> =>
  who.do(
    'decideShowcase',
    { cohortId: 'ID!', unitId: 'ID!', showcaseId: 'ID!', names: 'Boolean!', reason: 'String!' },
    { cohortId: region.cohortId, unitId, showcaseId, names, reason },
    '... on ShowcaseChanged { showcaseId }',
  );
const end = (who: Person, unitId: string, showcaseId: string, reason: string): Promise<Answer> =>
  who.do(
    'endShowcase',
    { cohortId: 'ID!', unitId: 'ID!', showcaseId: 'ID!', reason: 'String!' },
    { cohortId: region.cohortId, unitId, showcaseId, reason },
    '... on ShowcaseChanged { showcaseId }',
  );
const record = (
  who: Person,
  unitId: string,
  showcaseId: string,
  part: Readonly<Record<string, unknown>> = {},
): Promise<Answer> =>
  who.do(
    'recordShowcaseResult',
    { cohortId: 'ID!', unitId: 'ID!', showcaseId: 'ID!', result: 'ShowcaseResultInput!' },
    {
      cohortId: region.cohortId,
      unitId,
      showcaseId,
      result: { title: '区域展示课', text: '', reachedOn: '2030-02-01', works: [], ...part },
    },
    '... on ShowcaseChanged { showcaseId }',
  );
const seen = async (who: Person) =>
  (
    await who.ask<{
      list: {
        nodes: { name: string; state: string; results: { title: string }[]; members: { name: string }[] }[];
      };
    }>(
      `query ($cohortId: ID!) { list: showcases(cohortId: $cohortId) {
         nodes { name state results { title } members { name } } } }`,
      { cohortId: region.cohortId },
    )
  ).list.nodes;

let showcaseId: string;

test('a school applies once, to an office above it, and for what schools can be', async () => {
  expect(codesOf(await apply(principal, school, { kind: 'INNOVATION_ZONE' }))).toEqual([
    'showcase-kind-not-for-unit',
    'showcase-members-missing',
  ]);
  const abroad = region.countyOf(region.schools[2]!);
  expect(codesOf(await apply(principal, school, { officeId: abroad.id }))).toEqual([
    'showcase-office-not-above',
  ]);
  expect(codesOf(await apply(principal, school, { officeId: 'nothing' }))).toEqual([
    'showcase-office-not-above',
  ]);
  await expect(apply(principal, region.schools[1]!)).rejects.toThrow('FORBIDDEN');
  const both = await Promise.all([apply(principal, school), apply(principal, school)]);
  expect(both.flatMap((answer) => codesOf(answer) ?? [])).toEqual(['showcase-applied-already']);
  showcaseId = both.find((answer) => answer.showcaseId)!.showcaseId!;
});

test('a zone has members of the deciding office’s area alone', async () => {
  const zone = { kind: 'INNOVATION_ZONE', name: '东部实验区', officeId: county.parentId };
  const second = region.schools[1]!.id;
  const outside = region.root.id;
  expect(codesOf(await apply(office, county, { ...zone, memberSchools: [second, outside] }))).toEqual([
    'showcase-member-outside',
  ]);
  const { showcaseId: zoneId } = await apply(office, county, { ...zone, memberSchools: [second] });
  expect(codesOf(await decide(city, county.parentId!, zoneId!, true))).toBeUndefined();
  expect(await seen(teacher)).toMatchObject([
    { name: '东部实验区', members: [{ name: region.schools[1]!.name }] },
  ]);
});

test('only the office to which it went decides, once; what waits is nobody else’s to read', async () => {
  expect(codesOf(await decide(city, county.parentId!, showcaseId, true))).toEqual(['showcase-unknown']);
  expect((await seen(teacher)).map(({ name }) => name)).not.toContain('信息技术应用示范校');
  expect(codesOf(await record(principal, school.id, showcaseId))).toEqual(['showcase-not-named']);
  expect(codesOf(await decide(office, county.id, showcaseId, false))).toEqual(['showcase-reason-missing']);
  const both = await Promise.all([
    decide(office, county.id, showcaseId, true),
    decide(office, county.id, showcaseId, false, '条件不够'),
  ]);
  expect(both.flatMap((answer) => codesOf(answer) ?? [])).toEqual(['showcase-not-waiting']);
});

test('named, its school records results with their days, and the region reads them', async () => {
  await app.database.run(
    `UPDATE practice_evidence.showcase SET state = 'named', reason = NULL WHERE id = $1`,
    [showcaseId],
  );
  expect(codesOf(await record(office, county.id, showcaseId))).toEqual(['showcase-not-own']);
  expect(
    codesOf(await record(principal, school.id, showcaseId, { reachedOn: '2031-01-01', title: ' ' })),
  ).toEqual(['showcase-result-title-missing', 'showcase-result-day-outside']);
  expect(codesOf(await record(principal, school.id, showcaseId, { works: [school.id] }))).toEqual([
    'showcase-work-not-in-library',
  ]);
  expect(codesOf(await record(principal, school.id, showcaseId))).toBeUndefined();
  const found = (await seen(teacher)).find(({ name }) => name === '信息技术应用示范校');
  expect(found).toMatchObject({ state: 'NAMED', results: [{ title: '区域展示课' }] });
});

test('ended with a reason it stays on record, and every step stands in the trail', async () => {
  expect(codesOf(await end(office, county.id, showcaseId, ' '))).toEqual(['showcase-reason-missing']);
  expect(codesOf(await end(office, county.id, showcaseId, '建设期满'))).toBeUndefined();
  expect(codesOf(await end(office, county.id, showcaseId, '再来一次'))).toEqual(['showcase-not-named']);
  expect((await seen(teacher)).find(({ name }) => name === '信息技术应用示范校')?.state).toBe('ENDED');
  const rows = await app.database.rows<{ action: string }>(
    `SELECT DISTINCT action FROM platform.audit_entry WHERE action LIKE '%showcase%'`,
  );
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['apply-for-showcase', 'name-showcase', 'record-showcase-result', 'end-showcase']),
  );
});
