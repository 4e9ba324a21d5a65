import { DecideUnitChange } from '../../../src/modules/organization/use-cases/decide-unit-change.js';
import { ApplyDueUnitChanges } from '../../../src/modules/organization/use-cases/apply-due-unit-changes.js';
import type { UnitRecord } from '../../../src/modules/organization/public/organization-reader.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { enrolled, theProgram } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { anAccount, type TestAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let eastOffice: string;
let westOffice: string;
let cityOffice: string;
let east: UnitRecord;
let west: UnitRecord;
let accounts: TestAccount[];

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 4 });
  [east, west] = [region.countyOf(region.schools[0]!), region.countyOf(region.schools[4]!)];
  accounts = await Promise.all([
    anAccount(app).of('county-office').at(east).made(),
    anAccount(app).of('county-office').at(west).made(),
    anAccount(app).of('province-office').at(region.root).made(),
  ]);
  await daysPass(0);
});

/** Sessions do not outlive the day: everybody signs in again. */
async function daysPass(days: number): Promise<void> {
  app.clock.advance(days * 86_400_000);
  const cookies = await Promise.all(accounts.map(({ login, password }) => app.signIn(login, password)));
  [eastOffice, westOffice, cityOffice] = cookies as [string, string, string];
}

const today = () => app.clock.now().toISOString().slice(0, 10);
const daysLater = (days: number) =>
  new Date(app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

interface Decided {
  __typename: string;
  applied?: boolean;
  changeId?: string;
  unitId?: string;
  problems?: { code: string; field: string }[];
}

async function decide(cookie: string, change: Record<string, unknown>): Promise<Decided | null> {
  const answer = await app.graphql<{ decideUnitChange: Decided } | null>(
    `mutation ($unitId: ID!, $kind: UnitChangeKind!, $effectiveOn: String!, $targetUnitId: ID, $name: String, $code: String,
               $unitKind: UnitKind, $stages: [StageOfSchooling!], $reason: String!) {
       decideUnitChange(unitId: $unitId, kind: $kind, effectiveOn: $effectiveOn, targetUnitId: $targetUnitId, name: $name,
                        code: $code, unitKind: $unitKind, stages: $stages, reason: $reason) {
         __typename ... on DecideUnitChangeDone { applied changeId unitId } ... on Refused { problems { code field } } } }`,
    { effectiveOn: today(), reason: '按批复调整', ...change },
    cookie,
  );
  if (answer.errors.some(({ extensions }) => extensions.code !== 'FORBIDDEN')) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return answer.data?.decideUnitChange ?? null;
}

const codesOf = (decided: Decided | null) => decided?.problems?.map(({ code }) => code);

async function namesOf(cookie: string, unitId: string, asOf: string | null = null): Promise<string[]> {
  const answer = await app.graphql<{ unitNodes: { nodes: { name: string }[] } }>(
    'query ($unitId: ID!, $asOf: String) { unitNodes(unitId: $unitId, asOf: $asOf) { nodes { name } } }',
    { unitId, asOf },
    cookie,
  );
  return answer.data.unitNodes.nodes.map(({ name }) => name);
}

const reads = async (cookie: string, unitId: string): Promise<boolean> => {
  const answer = await app.graphql(
    'query ($unitId: ID!) { teachers(unitId: $unitId) { totalCount } }',
    { unitId },
    cookie,
  );
  return answer.errors.length === 0;
};

async function enrolledNames(cookie: string, unitId: string): Promise<string[]> {
  const answer = await app.graphql<{ enrollments: { nodes: { name: string }[] } }>(
    'query ($c: ID!, $unitId: ID!) { enrollments(cohortId: $c, unitId: $unitId) { nodes { name } } }',
    { c: region.cohortId, unitId },
    cookie,
  );
  return answer.data.enrollments.nodes.map(({ name }) => name);
}

test('a rename holds at once, and the tree of the day before still has the old name', async () => {
  const school = region.schools[0]!;
  await daysPass(3);
  const decided = await decide(eastOffice, { unitId: school.id, kind: 'RENAME', name: '东区实验小学' });
  expect(decided).toMatchObject({ __typename: 'DecideUnitChangeDone', applied: true });
  expect(await namesOf(eastOffice, east.id)).toContain('东区实验小学');
  const before = await namesOf(eastOffice, east.id, daysLater(-1));
  expect(before).toContain(school.name);
  expect(before).not.toContain('东区实验小学');
  // Before the region was set up there was nothing.
  expect(await namesOf(eastOffice, east.id, daysLater(-30))).toEqual([]);

  const history = await app.graphql<{ unitChanges: { nodes: Record<string, unknown>[] } }>(
    `query ($unitId: ID!) { unitChanges(unitId: $unitId) { nodes { kind state reason effectiveOn before { name } after { name } } } }`,
    { unitId: school.id },
    eastOffice,
  );
  expect(history.data.unitChanges.nodes).toEqual([
    {
      kind: 'RENAME',
      state: 'APPLIED',
      reason: '按批复调整',
      effectiveOn: today(),
      before: { name: school.name },
      after: { name: '东区实验小学' },
    },
  ]);
});

test('after a school moves from one county to another, access follows at once', async () => {
  const school = region.schools[1]!;
  const [learner] = await enrolled(app, region, [aTeacher().at(school)]);
  expect([await reads(eastOffice, school.id), await reads(westOffice, school.id)]).toEqual([true, false]);
  // A county cannot take or give alone: the office above both decides.
  expect(await decide(eastOffice, { unitId: school.id, kind: 'MOVE', targetUnitId: west.id })).toBeNull();
  const decided = await decide(cityOffice, { unitId: school.id, kind: 'MOVE', targetUnitId: west.id });
  expect(decided?.applied).toBe(true);

  // No job has run yet.
  expect([await reads(eastOffice, school.id), await reads(westOffice, school.id)]).toEqual([false, true]);
  expect(await enrolledNames(eastOffice, east.id)).not.toContain(learner!.name);
  expect(await enrolledNames(westOffice, west.id)).toContain(learner!.name);
  const confirming = (cookie: string) =>
    app.graphql(
      `mutation ($c: ID!, $ids: [ID!]!) { withdrawEnrollments(cohortId: $c, enrollmentIds: $ids, reason: "x") { __typename } }`,
      { c: region.cohortId, ids: [learner!.id] },
      cookie,
    );
  expect((await confirming(eastOffice)).errors[0]?.extensions.code).toBe('FORBIDDEN');

  const row = await app.database.one<{ county: string; path: string }>(
    'SELECT county_id AS county, unit_path AS path FROM enrollment.enrollment WHERE id = $1',
    [learner!.id],
  );
  expect(row).toEqual({ county: west.id, path: `${west.path}${school.path.split('/').at(-2)}/` });
});

describe('a merger', () => {
  test('is previewed, carries teachers and open enrollments, and leaves what is finished', async () => {
    const [closing, heir] = [region.schools[2]!, region.schools[3]!];
    const learners = await enrolled(app, region, [aTeacher().at(closing), aTeacher().at(closing)]);
    const [open, finished] = [learners[0]!, learners[1]!];
    await app.database.run(`UPDATE enrollment.enrollment SET state = 'completed' WHERE id = $1`, [
      finished.id,
    ]);
    const clerk = await anAccount(app).of('school-administrator').at(closing).signedIn();
    expect(await reads(clerk, closing.id)).toBe(true);

    const preview = await app.graphql<{ unitChangePreview: Record<string, unknown> }>(
      `query ($unitId: ID!, $on: String!, $into: ID) {
         unitChangePreview(unitId: $unitId, kind: MERGE, effectiveOn: $on, targetUnitId: $into) {
           problems { code } appliesAtOnce units schools teachers openEnrollments accounts pendingChanges } }`,
      { unitId: closing.id, on: today(), into: heir.id },
      eastOffice,
    );
    expect(preview.data.unitChangePreview).toEqual({
      problems: [],
      appliesAtOnce: true,
      units: 1,
      schools: 1,
      teachers: 2,
      openEnrollments: 1,
      accounts: 1,
      pendingChanges: 0,
    });

    const decided = await decide(eastOffice, { unitId: closing.id, kind: 'MERGE', targetUnitId: heir.id });
    expect(decided?.applied).toBe(true);
    const schools = await app.database.rows<{ id: string; school: string; path: string }>(
      'SELECT id, school_id AS school, unit_path AS path FROM enrollment.enrollment WHERE id = ANY($1)',
      [[open.id, finished.id]],
    );
    expect(new Map(schools.map(({ id, school, path }) => [id, [school, path]]))).toEqual(
      new Map([
        [open.id, [heir.id, heir.path]],
        [finished.id, [closing.id, closing.path]],
      ]),
    );
    const postings = await app.database.rows<{ school: string; from: string; to: string | null }>(
      `SELECT school_id AS school, from_date AS "from", to_date AS "to" FROM enrollment.teacher_posting
        WHERE teacher_id = $1 ORDER BY from_date, to_date`,
      [open.teacherId],
    );
    expect(postings.map(({ school, to }) => [school, to])).toEqual([
      [closing.id, today()],
      [heir.id, null],
    ]);
    // Who kept the closed school has nothing to keep any more.
    expect(await reads(clerk, closing.id)).toBe(false);
    expect(await namesOf(eastOffice, east.id)).not.toContain(closing.name);
    expect(await namesOf(eastOffice, east.id, daysLater(-1))).toContain(closing.name);
  });

  test('of schools and offices alike needs one kind, and a closed unit takes nothing', async () => {
    const closed = region.schools[2]!;
    expect(
      codesOf(
        await decide(cityOffice, { unitId: region.schools[3]!.id, kind: 'MERGE', targetUnitId: closed.id }),
      ),
    ).toEqual(['unit-is-closed']);
    expect(
      codesOf(
        await decide(cityOffice, { unitId: region.schools[3]!.id, kind: 'MERGE', targetUnitId: east.id }),
      ),
    ).toEqual(['merge-needs-same-kind']);
  });
});

test('a school with teachers is not closed, an office changes not itself, and all problems are told at once', async () => {
  await enrolled(app, region, [aTeacher().at(region.schools[4]!)]);
  const answer = await decide(westOffice, {
    unitId: region.schools[4]!.id,
    kind: 'CLOSE',
    reason: ' ',
    effectiveOn: daysLater(-300),
  });
  expect(codesOf(answer)).toEqual([
    'unit-change-reason-missing',
    'unit-has-teachers',
    'unit-change-before-latest',
  ]);
  expect(codesOf(await decide(westOffice, { unitId: west.id, kind: 'RENAME', name: '新西县' }))).toEqual([
    'unit-changed-by-office-above',
  ]);
});

describe('a change of a later day', () => {
  const rename = (name: string, days: number) =>
    decide(westOffice, { unitId: region.schools[5]!.id, kind: 'RENAME', name, effectiveOn: daysLater(days) });

  test('waits, is not decided twice, and is taken back with a reason', async () => {
    const decided = await rename('新名一', 10);
    expect(decided?.applied).toBe(false);
    expect(codesOf(await rename('新名二', 20))).toEqual(['unit-change-pending-already']);
    const cancel = async (reason: string) => {
      const answer = await app.graphql<{ cancelUnitChange: Decided }>(
        `mutation ($unitId: ID!, $changeId: ID!, $reason: String!) { cancelUnitChange(unitId: $unitId, changeId: $changeId,
           reason: $reason) { __typename ... on Refused { problems { code } } } }`,
        { unitId: region.schools[5]!.id, changeId: decided!.changeId, reason },
        westOffice,
      );
      return answer.data.cancelUnitChange;
    };
    expect(codesOf(await cancel(''))).toEqual(['unit-change-reason-missing']);
    expect((await cancel('暂缓更名')).__typename).toBe('UnitKept');
    expect(codesOf(await cancel('再取消'))).toEqual(['unit-change-not-pending']);
  });

  test('is applied by the daily work when its day has come', async () => {
    await rename('西县新校', 5);
    await daysPass(4);
    expect(await app.get(ApplyDueUnitChanges).execute()).toEqual({ applied: 0, refused: 0 });
    await daysPass(1);
    await app.get(Jobs).runDaily();
    const row = await app.database.one('SELECT name FROM organization.unit WHERE id = $1', [
      region.schools[5]!.id,
    ]);
    expect(row).toEqual({ name: '西县新校' });
    expect(await namesOf(westOffice, west.id, daysLater(-1))).toContain(region.schools[5]!.name);
  });

  test('that the rules no longer allow on its day is noted with its problems', async () => {
    const [closing, heir] = [region.schools[6]!, region.schools[7]!];
    await decide(westOffice, { unitId: closing.id, kind: 'CLOSE', effectiveOn: daysLater(5) });
    // Meanwhile somebody is put on the roster of the school.
    await enrolled(app, region, [aTeacher().at(closing)]);
    await daysPass(5);
    expect(await app.get(ApplyDueUnitChanges).execute()).toEqual({ applied: 0, refused: 1 });
    const found = await app.graphql<{
      unitChanges: { nodes: { state: string; problems: { code: string }[] }[] };
    }>(
      `query ($unitId: ID!) { unitChanges(unitId: $unitId, state: REFUSED) { nodes { state problems { code } } } }`,
      { unitId: closing.id },
      westOffice,
    );
    expect(found.data.unitChanges.nodes).toEqual([
      { state: 'REFUSED', problems: [{ code: 'unit-has-teachers' }] },
    ]);
    expect(await reads(westOffice, heir.id)).toBe(true);
  });
});

test('a new school is opened below its county, from a past day on', async () => {
  const school = { kind: 'OPEN', unitId: east.id, unitKind: 'SCHOOL', name: '东区新校', stages: ['PRIMARY'] };
  const decided = await decide(eastOffice, { ...school, code: '2199700001', effectiveOn: daysLater(-2) });
  expect(decided?.applied).toBe(true);
  expect(await namesOf(eastOffice, east.id, daysLater(-2))).toContain('东区新校');
  expect(await namesOf(eastOffice, east.id, daysLater(-3))).not.toContain('东区新校');
  expect(codesOf(await decide(eastOffice, { ...school, code: '2199700001', stages: [] }))).toEqual([
    'unit-code-taken',
    'unit-stages-wrong',
  ]);
});

test('a whole county moves with its schools, and two counties become one', async () => {
  const use = app.get(DecideUnitChange);
  const answer = await use.execute(theProgram, {
    rootId: region.root.id,
    change: { kind: 'merge', unitId: west.id, intoId: east.id },
    effectiveOn: today(),
    reason: '撤并',
    documentNo: '',
  });
  expect(answer).toMatchObject({ applied: true });
  const stray = await app.database.rows(
    `SELECT e.id FROM enrollment.enrollment e JOIN organization.unit s ON s.id = e.school_id
      WHERE e.unit_path <> s.path OR (e.state NOT IN ('withdrawn', 'completed') AND e.county_id <> s.parent_id)`,
  );
  expect(stray).toEqual([]);
  expect(await reads(eastOffice, region.schools[4]!.id)).toBe(true);
});

test('the versions of every unit follow each other without a gap, the last one as the tree stands', async () => {
  const faults = await app.database.rows(
    `SELECT v.unit_id, v.from_date FROM organization.unit_version v
       LEFT JOIN organization.unit_version n ON n.unit_id = v.unit_id AND n.from_date = v.to_date
       JOIN organization.unit u ON u.id = v.unit_id
      WHERE (v.to_date IS NULL AND (u.closed_on IS NOT NULL OR (v.name, v.path, v.code) IS DISTINCT FROM (u.name, u.path, u.code)))
         OR (v.to_date IS NOT NULL AND n.unit_id IS NULL AND v.to_date IS DISTINCT FROM u.closed_on)
         OR EXISTS (SELECT FROM organization.unit_version o WHERE o.unit_id = v.unit_id AND o.from_date > v.from_date
                       AND o.from_date < COALESCE(v.to_date, 'infinity'))`,
  );
  expect(faults).toEqual([]);
  const paths = await app.database.rows(
    `SELECT u.id FROM organization.unit u LEFT JOIN organization.unit p ON p.id = u.parent_id
      WHERE u.path <> COALESCE(p.path, '/') || u.number || '/'`,
  );
  expect(paths).toEqual([]);
});
