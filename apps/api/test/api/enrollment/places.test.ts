import { ActOnMatching } from '../../../src/modules/enrollment/places/act-on-matching.js';
import { CountQuotaFromRoster } from '../../../src/modules/enrollment/places/count-quota-from-roster.js';
import { DistributeQuota } from '../../../src/modules/enrollment/places/distribute-quota.js';
import { FindEnrollmentEvents } from '../../../src/modules/enrollment/places/find-enrollment-events.js';
import { FindQuotaTable } from '../../../src/modules/enrollment/places/find-quota-table.js';
import { EnrollmentReader } from '../../../src/modules/enrollment/public/enrollment-reader.js';
import { AdvanceCohort } from '../../../src/modules/enrollment/use-cases/advance-cohort.js';
import { ConfirmEnrollments } from '../../../src/modules/enrollment/use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../../../src/modules/enrollment/use-cases/put-forward-teachers.js';
import { WithdrawEnrollments } from '../../../src/modules/enrollment/use-cases/withdraw-enrollments.js';
import type { Region } from '../../builders/a-region.js';
import { aRegionWithPlaces } from '../../builders/a-region-with-places.js';
import { theProgram } from '../../builders/a-roster.js';
import { teachersAt } from '../../builders/roster-rows.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();

const as = (role: string) => ({ displayName: role, role });
const counties = (region: Region) => region.schools.map((school) => region.countyOf(school));
const give = (region: Region, unitId: string, shares: Record<string, number>) =>
  app.get(DistributeQuota).execute(
    as('province-office'),
    region.cohortId,
    unitId,
    Object.entries(shares).map(([to, teachers]) => ({ position: 0, unitId: to, teachers })),
  );
const putForward = (region: Region, teacherIds: readonly string[], cohortId = region.cohortId) =>
  app
    .get(PutForwardTeachers)
    .execute(theProgram, { cohortId, unitId: region.root.id, teacherIds, volunteers: true });
const confirm = (region: Region, enrollmentIds: readonly string[]) =>
  app.get(ConfirmEnrollments).execute(as('county-office'), region.cohortId, { enrollmentIds });
const states = async (region: Region) =>
  Object.fromEntries(
    (
      await app.database.rows<{ state: string; n: number }>(
        'SELECT state, count(*) AS n FROM enrollment.enrollment WHERE cohort_id = $1 GROUP BY state ORDER BY state',
        [region.cohortId],
      )
    ).map(({ state, n }) => [state, n]),
  );
const enrollmentIds = async (region: Region, teacherIds: readonly string[]) =>
  (
    await app.database.rows<{ id: string }>(
      `SELECT e.id FROM enrollment.enrollment e WHERE cohort_id = $1 AND teacher_id = ANY($2)
        ORDER BY array_position($2, teacher_id)`,
      [region.cohortId, teacherIds],
    )
  ).map(({ id }) => id);
const place = async (region: Region, teacherId: string) =>
  (await app.get(EnrollmentReader).ofTeacher(region.cohortId, teacherId))!;

describe('the quota of counties', () => {
  test('a root gives to cities and counties, a city to its counties, nobody more than they have', async () => {
    const region = await aRegionWithPlaces(app);
    const [first, second, alone] = counties(region);
    const cityId = first!.parentId!;
    expect(await give(region, region.root.id, { [cityId]: 60, [alone!.id]: 41 })).toMatchObject({
      problems: [{ code: 'quota-more-than-held', data: { held: 100, given: 101, over: 1 } }],
    });
    expect(await give(region, cityId, { [first!.id]: 1 })).toMatchObject({
      problems: [{ code: 'quota-not-held' }],
    });
    expect(await give(region, region.root.id, { [cityId]: 60, [alone!.id]: 40 })).toEqual({
      given: 100,
      promoted: 0,
    });
    expect(await give(region, cityId, { [first!.id]: 25, [second!.id]: 35 })).toEqual({
      given: 60,
      promoted: 0,
    });
    expect(await give(region, region.root.id, { [cityId]: 59 })).toMatchObject({
      problems: [{ code: 'quota-below-passed-on' }],
    });
    const { lines, rows } = await app.get(FindQuotaTable).execute(region.cohortId, region.root.id);
    expect(lines).toEqual([expect.objectContaining({ held: 100, given: 100 })]);
    expect(rows.map(({ unitId, cells }) => [unitId, cells[0]!.teachers, cells[0]!.passedOn])).toEqual([
      [cityId, 60, 60],
      [alone!.id, 40, 0],
    ]);
  });

  test('the proposal follows the roster and sums exactly to what is there', async () => {
    const region = await aRegionWithPlaces(app);
    const [one, two, three] = region.schools;
    await teachersAt(app, region, one!, 2);
    await teachersAt(app, region, two!, 1);
    await teachersAt(app, region, three!, 4);
    const { rows } = await app.get(FindQuotaTable).execute(region.cohortId, region.root.id);
    expect(rows.map(({ cells }) => [cells[0]!.roster, cells[0]!.proposed])).toEqual([
      [3, 43],
      [4, 57],
    ]);
  });

  test('limits its county and leaves the others alone; the table tells how far it is used', async () => {
    const region = await aRegionWithPlaces(app);
    const [one, , three] = region.schools;
    const [first, , alone] = counties(region);
    await give(region, region.root.id, { [first!.parentId!]: 2, [alone!.id]: 50 });
    const here = await teachersAt(app, region, one!, 3);
    const there = await teachersAt(app, region, three!, 3);
    const old = await teachersAt(app, region, one!, 1, { voluntary: true });
    expect(await putForward(region, [...here, ...old])).toMatchObject({ enrolled: 3, waiting: 1 });
    expect(await putForward(region, there)).toMatchObject({ enrolled: 3, waiting: 0 });
    await confirm(region, await enrollmentIds(region, [there[0]!]));
    const { rows } = await app.get(FindQuotaTable).execute(region.cohortId, region.root.id);
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      expect.objectContaining({ teachers: 2, putForward: 2, waiting: 1, confirmed: 0, beside: 1 }),
      expect.objectContaining({ teachers: 50, putForward: 2, waiting: 0, confirmed: 1, beside: 0 }),
    ]);
  });

  test('where the policy names a share, the roster of a stated day makes the quota', async () => {
    const region = await aRegionWithPlaces(app, { quotaShare: 0.25 });
    const count = (day: string) =>
      app.get(CountQuotaFromRoster).execute(as('province-office'), region.cohortId, day);
    await teachersAt(app, region, region.schools[0]!, 9);
    const [cohort] = region.pack.cohorts;
    expect(await count('2099-01-01')).toMatchObject({ problems: [{ code: 'quota-count-in-future' }] });
    expect(await count(cohort!.enrollment.from)).toEqual({ teachers: 9, places: 3 });
    expect(await putForward(region, await teachersAt(app, region, region.schools[0]!, 4))).toMatchObject({
      enrolled: 3,
      waiting: 1,
    });
    const other = await aRegionWithPlaces(app);
    expect(
      await app.get(CountQuotaFromRoster).execute(theProgram, other.cohortId, cohort!.enrollment.from),
    ).toMatchObject({ problems: [{ code: 'quota-share-not-in-policy' }] });
  });
});

describe('the waiting list', () => {
  test('goes by the time of putting forward, and moves up by itself when somebody withdraws', async () => {
    const region = await aRegionWithPlaces(app, { places: 1 });
    const [a, b, c] = await teachersAt(app, region, region.schools[0]!, 3);
    for (const teacher of [a!, b!, c!]) {
      app.clock.set(new Date(app.clock.now().getTime() + 1000));
      await putForward(region, [teacher]);
    }
    const [first, second, third] = await enrollmentIds(region, [a!, b!, c!]);
    expect(await confirm(region, [third!])).toEqual({ confirmed: 0, waiting: 1 });
    const withdraw = app.get(WithdrawEnrollments);
    expect(await withdraw.execute(as('county-office'), region.cohortId, [first!], '生病')).toEqual({
      withdrawn: 1,
    });
    // The county has not confirmed the second yet, so the second is where the first was.
    expect(await place(region, b!)).toMatchObject({ id: second, state: 'put-forward' });
    await withdraw.execute(as('county-office'), region.cohortId, [second!], '调离');
    expect((await place(region, c!)).state).toBe('confirmed');
    const events = await app.get(FindEnrollmentEvents).execute(third!);
    expect(events.map(({ move, toState, actorRole }) => [move, toState, actorRole])).toEqual([
      ['move-up', 'confirmed', 'program'],
      [null, 'waiting', 'program'],
    ]);
    const [gone] = await app.get(FindEnrollmentEvents).execute(first!);
    expect(gone).toMatchObject({ move: 'withdraw', actorRole: 'county-office', reason: '生病' });
    const news = await app.database.rows<{ count: number }>(
      `SELECT (payload->>'count')::int AS count FROM platform.outbox
        WHERE type = 'enrollments-promoted' AND payload->>'cohortId' = $1`,
      [region.cohortId],
    );
    expect(news).toEqual([{ count: 1 }, { count: 1 }]);
  });

  test('moves up when a county is given more places', async () => {
    const region = await aRegionWithPlaces(app);
    const [, , alone] = counties(region);
    await give(region, region.root.id, { [alone!.id]: 1 });
    await putForward(region, await teachersAt(app, region, region.schools[2]!, 3));
    expect(await states(region)).toEqual({ 'put-forward': 1, waiting: 2 });
    expect(await give(region, region.root.id, { [alone!.id]: 2 })).toEqual({ given: 2, promoted: 1 });
    expect(await states(region)).toEqual({ 'put-forward': 2, waiting: 1 });
  });

  test('twenty confirmations at once fill the last places and overbook none', async () => {
    const region = await aRegionWithPlaces(app);
    const [, , alone] = counties(region);
    const teachers = await teachersAt(app, region, region.schools[2]!, 20);
    await putForward(region, teachers);
    await give(region, region.root.id, { [alone!.id]: 5 });
    const ids = await enrollmentIds(region, teachers);
    const answers = await Promise.all(ids.map((id) => confirm(region, [id])));
    const confirmed = answers.reduce(
      (sum, answer) => sum + ('confirmed' in answer ? answer.confirmed : 0),
      0,
    );
    expect(confirmed).toBe(5);
    expect(await states(region)).toEqual({ confirmed: 5, waiting: 15 });
  });
});

describe('one active cohort of a programme', () => {
  test('holds when two cohorts put the same teacher forward in the same moment', async () => {
    const region = await aRegionWithPlaces(app);
    const second = Object.values(region.cohorts).find((id) => id !== region.cohortId);
    if (!second) throw new Error('The pack has one cohort only');
    await app.database.run(
      `UPDATE enrollment.cohort SET state = 'enrolling', enrollment_from = o.enrollment_from, enrollment_to = o.enrollment_to
         FROM (SELECT enrollment_from, enrollment_to FROM enrollment.cohort WHERE id = $1) o WHERE id = $2`,
      [region.cohortId, second],
    );
    const teachers = await teachersAt(app, region, region.schools[0]!, 8);
    const tries = teachers.flatMap((teacher) => [
      putForward(region, [teacher]),
      putForward(region, [teacher], second),
    ]);
    const answers = await Promise.all(tries);
    const refused = answers.flatMap((answer) => (answer.enrolled === undefined ? answer.problems : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['in-another-active-cohort']));
    const rows = await app.database.rows<{ n: number }>(
      `SELECT count(*) AS n FROM enrollment.enrollment WHERE teacher_id = ANY($1) GROUP BY teacher_id`,
      [teachers],
    );
    expect(rows).toEqual(teachers.map(() => ({ n: 1 })));
  });
});

describe('withdrawals', () => {
  test('after the training has begun are for the office above the county', async () => {
    const region = await aRegionWithPlaces(app);
    const [teacher] = await teachersAt(app, region, region.schools[0]!, 1);
    await putForward(region, [teacher!]);
    const ids = await enrollmentIds(region, [teacher!]);
    await confirm(region, ids);
    await app.get(AdvanceCohort).execute(theProgram, region.cohortId, 'training');
    const withdraw = (role: string) =>
      app.get(WithdrawEnrollments).execute(as(role), region.cohortId, ids, '长期病假');
    expect(await withdraw('county-office')).toMatchObject({
      problems: [{ code: 'withdrawal-needs-upper-office' }],
    });
    expect(await withdraw('principal')).toMatchObject({
      problems: [{ code: 'withdrawal-needs-upper-office' }],
    });
    expect(await withdraw('province-office')).toEqual({ withdrawn: 1 });
  });

  test('a county returns to the school what it has not confirmed, and the history says so', async () => {
    const region = await aRegionWithPlaces(app);
    const teachers = await teachersAt(app, region, region.schools[0]!, 2);
    await putForward(region, teachers);
    const [one, two] = await enrollmentIds(region, teachers);
    await confirm(region, [one!]);
    const giveBack = (id: string) =>
      app
        .get(WithdrawEnrollments)
        .execute(as('county-office'), region.cohortId, [id], '材料不全', 'return-to-school');
    expect(await giveBack(one!)).toMatchObject({ problems: [{ code: 'return-after-confirmation' }] });
    expect(await giveBack(two!)).toEqual({ withdrawn: 1 });
    const [event] = await app.get(FindEnrollmentEvents).execute(two!);
    expect(event).toMatchObject({ move: 'return-to-school', toState: 'withdrawn', reason: '材料不全' });
  });
});

describe('everybody whom a list shows', () => {
  const office = (region: Region) => ({
    displayName: 'county',
    role: 'county-office' as const,
    accountId: '00000000-0000-7000-8000-000000000001',
    grantId: '',
    mustChangePassword: false,
    ip: null,
    unitId: region.root.id,
    unitPath: region.root.path,
    rootUnitId: region.root.id,
    institutionId: null,
    teacherId: null,
  });
  const filter = { states: null, obligations: null, stages: null, duties: null, search: null };

  test('is looked at first, then confirmed as one job; who cannot go along is named', async () => {
    const region = await aRegionWithPlaces(app);
    const [, , alone] = counties(region);
    const teachers = await teachersAt(app, region, region.schools[2]!, 6);
    await putForward(region, teachers);
    const ids = await enrollmentIds(region, teachers);
    await app.get(WithdrawEnrollments).execute(theProgram, region.cohortId, [ids[5]!], '调离');
    await give(region, region.root.id, { [alone!.id]: 3 });
    const matching = { cohortId: region.cohortId, unitId: alone!.id, filter };
    const preview = await app.get(ActOnMatching).preview(office(region), 'confirm', matching);
    expect(preview).toMatchObject({ matching: 6, able: 3, waiting: 2, refused: 1 });
    expect(preview.reasons).toMatchObject([{ problem: { code: 'move-not-possible' }, count: 1 }]);
    expect(await states(region)).toEqual({ 'put-forward': 5, withdrawn: 1 });

    const begun = await app.get(ActOnMatching).begin(office(region), 'confirm', matching, '');
    if ('problems' in begun) throw new Error('not begun');
    await app.runJobs();
    const job = await app.database.one(`SELECT state, result FROM platform.background_job WHERE id = $1`, [
      begun.jobId,
    ]);
    expect(job).toEqual({ state: 'done', result: { confirmed: 3, waiting: 2, refused: 1 } });
    const refused = await app.database.rows(
      'SELECT enrollment_id AS id, code FROM enrollment.bulk_refusal WHERE job_id = $1',
      [begun.jobId],
    );
    expect(refused).toEqual([{ id: ids[5], code: 'move-not-possible' }]);
    expect(await states(region)).toEqual({ confirmed: 3, waiting: 2, withdrawn: 1 });
  });

  test('means those of the filter alone', async () => {
    const region = await aRegionWithPlaces(app);
    const primary = await teachersAt(app, region, region.schools[0]!, 2);
    const junior = await teachersAt(app, region, region.schools[0]!, 3, { stage: 'junior-secondary' });
    await putForward(region, [...primary, ...junior]);
    const matching = {
      cohortId: region.cohortId,
      unitId: region.root.id,
      filter: { ...filter, stages: ['primary'] },
    };
    expect(await app.get(ActOnMatching).begin(office(region), 'withdraw', matching, ' ')).toMatchObject({
      problems: [{ code: 'withdrawal-needs-reason' }],
    });
    await app.get(ActOnMatching).begin(office(region), 'withdraw', matching, '名单有误');
    await app.runJobs();
    expect(await states(region)).toEqual({ 'put-forward': 3, withdrawn: 2 });
  });
});
