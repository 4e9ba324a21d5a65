import { EnrollmentReader } from '../../../src/modules/enrollment/public/enrollment-reader.js';
import { InstitutionLock } from '../../../src/modules/enrollment/public/institution-lock.js';
import { AdvanceCohort } from '../../../src/modules/enrollment/use-cases/advance-cohort.js';
import { ChooseInstitution } from '../../../src/modules/enrollment/use-cases/choose-institution.js';
import { ConfirmEnrollments } from '../../../src/modules/enrollment/use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../../../src/modules/enrollment/use-cases/put-forward-teachers.js';
import { WithdrawEnrollments } from '../../../src/modules/enrollment/use-cases/withdraw-enrollments.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { enrolled, onTheRoster, theProgram } from '../../builders/a-roster.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let packs = 0;

/** A region of its own for each test, so that quotas do not meet. */
function aFreshRegion(places = 100): Promise<Region> {
  packs += 1;
  const pack = aThirdRegionPack();
  const rootCode = String(980_000 - packs * 10_000);
  const [cohort] = pack.cohorts;
  return aRegion(app, {
    pack: {
      ...pack,
      id: `fresh-${packs}`,
      region: {
        ...pack.region,
        rootCode,
        cities: [],
        counties: [1, 2].map((n) => ({ code: String(Number(rootCode) + n), name: `县${n}`, cityCode: null })),
        specialUnits: [],
      },
      cohorts: [{ ...cohort!, quotas: [{ stages: ['primary', 'junior-secondary'], teachers: places }] }],
    },
  });
}

const putForward = (
  region: Region,
  teacherIds?: readonly string[],
  volunteers = false,
  cohortId = region.cohortId,
) =>
  app
    .get(PutForwardTeachers)
    .execute(theProgram, { cohortId, unitId: region.root.id, teacherIds, volunteers });
const confirm = (region: Region, enrollmentIds: readonly string[]) =>
  app.get(ConfirmEnrollments).execute(theProgram, region.cohortId, { enrollmentIds });
const place = async (region: Region, teacherId: string) =>
  (await app.get(EnrollmentReader).ofTeacher(region.cohortId, teacherId))!;

describe('who must take part', () => {
  test('a man of 55 on the first training day is voluntary; a day younger he must', async () => {
    const region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
    const ids = await onTheRoster(app, region, [
      aTeacher().man().bornOn('1959-10-13'),
      aTeacher().man().bornOn('1959-10-14'),
      aTeacher().woman().bornOn('1964-10-13'),
    ]);
    expect(await putForward(region, ids, true)).toMatchObject({ enrolled: 3, problems: [] });
    const records = await Promise.all(ids.map((id) => place(region, id)));
    expect(records.map(({ obligation }) => obligation)).toEqual(['voluntary', 'required', 'voluntary']);
  });

  test('where years before retirement count, fewer than five exempt and exactly five do not', async () => {
    const region = await aRegion(app, { pack: 'quanzhou-2016', counties: ['350503'], schoolsEach: 1 });
    const first = region.pack.cohorts[0]!.firstTrainingDay;
    const ids = await onTheRoster(app, region, [
      aTeacher().man().bornOn('1961-05-08'),
      aTeacher().man().bornOn('1961-05-09'),
    ]);
    expect(first).toBe('2016-05-09');
    await putForward(region, ids, true);
    const records = await Promise.all(ids.map((id) => place(region, id)));
    expect(records.map(({ obligation }) => obligation)).toEqual(['exempt', 'required']);
  });

  test('of a whole school, those who need not take part are left out until they volunteer', async () => {
    const region = await aFreshRegion();
    await onTheRoster(app, region, [aTeacher(), aTeacher().man().of(60, { on: '2030-03-01' })]);
    expect(await putForward(region)).toMatchObject({
      enrolled: 1,
      leftOut: 1,
      problems: [{ code: 'teacher-did-not-volunteer' }],
    });
    expect(await putForward(region, undefined, true)).toMatchObject({
      enrolled: 1,
      alreadyEnrolled: 1,
      leftOut: 0,
    });
  });
});

describe('the window', () => {
  test('the first and the last day of enrollment count, the day after does not', async () => {
    const region = await aFreshRegion();
    const ids = await onTheRoster(app, region, [aTeacher(), aTeacher()]);
    app.clock.set(new Date('2030-02-20T15:59:00Z'));
    expect(await putForward(region, ids.slice(0, 1))).toMatchObject({ enrolled: 1 });
    app.clock.set(new Date('2030-02-20T16:00:00Z'));
    expect(await putForward(region, ids.slice(1))).toEqual({
      problems: [expect.objectContaining({ code: 'enrollment-closed' })],
    });
  });

  test('a planned cohort takes nobody until its office opens enrollment', async () => {
    const pack = aThirdRegionPack();
    const region = await aRegion(app, { pack: { ...pack, id: 'planned-one' }, planned: true });
    const ids = await onTheRoster(app, region, [aTeacher()]);
    expect(await putForward(region, ids)).toMatchObject({ problems: [{ code: 'enrollment-not-open' }] });
    await app.get(AdvanceCohort).execute(theProgram, region.cohortId, 'enrolling');
    expect(await putForward(region, ids)).toMatchObject({ enrolled: 1 });
  });
});

describe('the quota', () => {
  test('for whom no place is free waits, and comes in when somebody withdraws', async () => {
    const region = await aFreshRegion(1);
    const ids = await onTheRoster(app, region, [aTeacher(), aTeacher()]);
    await putForward(region, ids.slice(0, 1));
    expect(await putForward(region, ids.slice(1))).toMatchObject({ enrolled: 0, waiting: 1 });
    const [first, second] = await Promise.all(ids.map((id) => place(region, id)));
    expect(second!.state).toBe('waiting');
    expect(await confirm(region, [second!.id])).toEqual({ confirmed: 0, waiting: 1 });
    await app.get(WithdrawEnrollments).execute(theProgram, region.cohortId, [first!.id], '调离');
    expect(await place(region, ids[1]!)).toMatchObject({ id: second!.id, state: 'confirmed' });
  });

  test('who takes part voluntarily uses no place', async () => {
    const region = await aFreshRegion(1);
    const ids = await onTheRoster(app, region, [aTeacher().man().of(56, { on: '2030-03-01' }), aTeacher()]);
    expect(await putForward(region, ids, true)).toMatchObject({ enrolled: 2, waiting: 0 });
  });

  test('a stage of schooling without places is told so', async () => {
    const region = await aFreshRegion();
    const ids = await onTheRoster(app, region, [aTeacher().teaching('kindergarten')]);
    expect(await putForward(region, ids)).toMatchObject({ problems: [{ code: 'stage-not-in-cohort' }] });
  });
});

describe('named teachers', () => {
  test('go together or not at all', async () => {
    const region = await aFreshRegion();
    const ids = await onTheRoster(app, region, [aTeacher(), aTeacher().man().of(60, { on: '2030-03-01' })]);
    expect(await putForward(region, ids)).toMatchObject({
      problems: [{ code: 'teacher-did-not-volunteer' }],
    });
    expect(await app.get(EnrollmentReader).countOf(region.cohortId)).toBe(0);
  });

  test('of another unit are not found below this one', async () => {
    const region = await aFreshRegion();
    const [own, , other] = region.schools;
    const [id] = await onTheRoster(app, region, [aTeacher().at(other!)]);
    const request = { cohortId: region.cohortId, unitId: own!.id, teacherIds: [id!], volunteers: false };
    expect(await app.get(PutForwardTeachers).execute(theProgram, request)).toMatchObject({
      problems: [{ code: 'teachers-not-in-unit' }],
    });
  });

  test('are active in one cohort of a programme at a time', async () => {
    const region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
    const ids = await onTheRoster(app, region, [aTeacher()]);
    await putForward(region, ids);
    const next = region.cohorts['2015']!;
    await app.get(AdvanceCohort).execute(theProgram, next, 'enrolling');
    app.clock.set(new Date('2015-03-02T01:00:00Z'));
    expect(await putForward(region, ids, false, next)).toMatchObject({
      problems: [{ code: 'in-another-active-cohort' }],
    });
  });
});

describe('confirming', () => {
  test('makes the news known once, with the count', async () => {
    const region = await aFreshRegion();
    const records = await enrolled(app, region, [aTeacher(), aTeacher(), aTeacher()], {
      putForwardOnly: true,
    });
    expect(
      await confirm(
        region,
        records.map(({ id }) => id),
      ),
    ).toEqual({ confirmed: 3, waiting: 0 });
    const news = await app.database.rows(
      `SELECT payload FROM platform.outbox WHERE type = 'enrollments-confirmed' AND payload->>'cohortId' = $1`,
      [region.cohortId],
    );
    expect(news).toEqual([{ payload: expect.objectContaining({ count: 3 }) }]);
  });

  test('twice is refused, naming the learner', async () => {
    const region = await aFreshRegion();
    const [record] = await enrolled(app, region, [aTeacher()]);
    expect(await confirm(region, [record!.id])).toMatchObject({
      problems: [{ code: 'move-not-possible', field: record!.learnerNo }],
    });
  });

  test('a withdrawn teacher comes in again by an act of its own, and keeps the same place', async () => {
    const region = await aFreshRegion();
    const [record] = await enrolled(app, region, [aTeacher()]);
    await app.get(WithdrawEnrollments).execute(theProgram, region.cohortId, [record!.id], '生病');
    expect(await putForward(region, [record!.teacherId])).toMatchObject({
      problems: [{ code: 'withdrawn-before' }],
    });
    const again = await app.get(PutForwardTeachers).execute(theProgram, {
      cohortId: region.cohortId,
      unitId: region.root.id,
      teacherIds: [record!.teacherId],
      volunteers: false,
      againBecause: '病愈返岗',
    });
    expect(again).toMatchObject({ enrolled: 1 });
    expect(await place(region, record!.teacherId)).toMatchObject({ id: record!.id, state: 'put-forward' });
  });
});

describe('the choice of institution', () => {
  const [first, second] = [0, 1];
  const choose = (
    region: Region,
    which: number,
    reason = '',
    actor: Parameters<ChooseInstitution['execute']>[0] = theProgram,
  ) =>
    app.get(ChooseInstitution).execute(actor, {
      cohortId: region.cohortId,
      countyId: region.countyOf(region.schools[0]!).id,
      institutionId: region.institutions[which]!.id,
      reason,
    });
  const theCounty = (region: Region) => ({
    displayName: 'county',
    role: 'county-office' as const,
    accountId: '00000000-0000-7000-8000-000000000001',
    grantId: '',
    mustChangePassword: false,
    ip: null,
    unitId: region.countyOf(region.schools[0]!).id,
    unitPath: region.countyOf(region.schools[0]!).path,
    rootUnitId: region.root.id,
    institutionId: null,
    teacherId: null,
  });

  test('is followed by the county’s enrollments, and by those made later', async () => {
    const region = await aFreshRegion();
    const [record] = await enrolled(app, region, [aTeacher()], { institution: null });
    expect(await choose(region, first)).toEqual({ enrollments: 1 });
    expect((await place(region, record!.teacherId)).institutionId).toBe(region.institutions[first]!.id);
    const [later] = await enrolled(app, region, [aTeacher()], { institution: null });
    expect(later!.institutionId).toBe(region.institutions[first]!.id);
  });

  test('is changed with a reason alone while there are no records', async () => {
    const region = await aFreshRegion();
    await choose(region, first);
    expect(await choose(region, second)).toMatchObject({
      problems: [{ code: 'institution-change-needs-reason' }],
    });
    expect(await choose(region, second, '服务不到位', theCounty(region))).toEqual({ enrollments: 0 });
  });

  test('is locked by the first record: then only an office above changes it', async () => {
    const region = await aFreshRegion();
    const [record] = await enrolled(app, region, [aTeacher()]);
    const lock = app.get(InstitutionLock);
    expect(await lock.lock(app.database, region.cohortId, [record!.countyId])).toBe(1);
    expect(await lock.lock(app.database, region.cohortId, [record!.countyId])).toBe(0);
    expect(await choose(region, second, '更换', theCounty(region))).toMatchObject({
      problems: [{ code: 'institution-change-needs-consent' }],
    });
    const upper = { ...theCounty(region), role: 'province-office' as const, unitPath: region.root.path };
    expect(await choose(region, second, '更换', upper)).toEqual({ enrollments: 1 });
  });

  test('belongs to counties, not to schools', async () => {
    const region = await aFreshRegion();
    const answer = await app.get(ChooseInstitution).execute(theProgram, {
      cohortId: region.cohortId,
      countyId: region.schools[0]!.id,
      institutionId: region.institutions[0]!.id,
      reason: '',
    });
    expect(answer).toMatchObject({ problems: [{ code: 'unit-chooses-no-institution' }] });
  });
});
