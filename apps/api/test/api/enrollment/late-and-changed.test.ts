import exceljs from 'exceljs';
import { ChangeInstitution } from '../../../src/modules/enrollment/institutions/change-institution.js';
import { FindInstitutionChanges } from '../../../src/modules/enrollment/institutions/find-institution-changes.js';
import { GrantLateAdmission } from '../../../src/modules/enrollment/places/grant-late-admission.js';
import { MoveCohortDates } from '../../../src/modules/enrollment/places/move-cohort-dates.js';
import { ChooseInstitution } from '../../../src/modules/enrollment/use-cases/choose-institution.js';
import { PutForwardTeachers } from '../../../src/modules/enrollment/use-cases/put-forward-teachers.js';
import { FindInstitutionFacts } from '../../../src/modules/exchange/queries/find-institution-facts.js';
import { FindTrainees } from '../../../src/modules/exchange/queries/find-trainees.js';
import { InstitutionCohorts } from '../../../src/modules/exchange/queries/institution-cohorts.js';
import type { Region } from '../../builders/a-region.js';
import { aRegionWithPlaces } from '../../builders/a-region-with-places.js';
import { theProgram } from '../../builders/a-roster.js';
import { aPerson } from '../../builders/a-person.js';
import { anAccount } from '../../builders/an-account.js';
import { haveDone, someLearners } from '../../builders/learners.js';
import { teachersAt } from '../../builders/roster-rows.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();

const office = (region: Region, role: 'county-office' | 'province-office', path: string) => ({
  accountId: '00000000-0000-7000-8000-000000000001',
  displayName: role,
  role,
  unitPath: path,
  ip: null,
  region: region.root.id,
});
const putForward = (region: Region, unitId: string) =>
  app.get(PutForwardTeachers).execute(theProgram, { cohortId: region.cohortId, unitId, volunteers: false });

describe('a late admission', () => {
  test('lets one school in after the window, until its last day, and no other', async () => {
    const region = await aRegionWithPlaces(app);
    const [own, , other] = region.schools;
    await teachersAt(app, region, own!, 1);
    await teachersAt(app, region, other!, 1);
    app.clock.set(new Date('2030-02-25T01:00:00Z'));
    expect(await putForward(region, own!.id)).toMatchObject({ problems: [{ code: 'enrollment-closed' }] });
    const grant = (role: 'county-office' | 'province-office', path: string) =>
      app
        .get(GrantLateAdmission)
        .execute(office(region, role, path), region.cohortId, own!.id, '2030-03-05', '新设学校');
    expect(await grant('county-office', region.countyOf(own!).path)).toMatchObject({
      problems: [{ code: 'late-admission-by-upper-office' }],
    });
    expect(await grant('province-office', region.root.path)).toHaveProperty('admissionId');
    expect(await putForward(region, own!.id)).toMatchObject({ enrolled: 1, problems: [] });
    expect(await putForward(region, other!.id)).toMatchObject({ problems: [{ code: 'enrollment-closed' }] });
    app.clock.set(new Date('2030-03-05T16:00:00Z'));
    expect(await putForward(region, own!.id)).toMatchObject({ problems: [{ code: 'enrollment-closed' }] });
  });
});

describe('the dates of a cohort', () => {
  test('move with a reason, hold from then on, and what held before stays on record', async () => {
    const region = await aRegionWithPlaces(app);
    const { enrollment, firstTrainingDay, lastTrainingDay } = region.pack.cohorts[0]!;
    const before = {
      enrollmentFrom: enrollment.from,
      enrollmentTo: enrollment.to,
      firstTrainingDay,
      lastTrainingDay,
    };
    const move = (reason: string) =>
      app
        .get(MoveCohortDates)
        .execute(theProgram, region.cohortId, { ...before, enrollmentTo: '2030-02-27' }, reason);
    expect(await move('')).toMatchObject({ problems: [{ code: 'cohort-dates-need-reason' }] });
    expect(await move('雪灾停课')).toEqual({ cohortId: region.cohortId });
    await teachersAt(app, region, region.schools[0]!, 1);
    app.clock.set(new Date('2030-02-27T01:00:00Z'));
    expect(await putForward(region, region.root.id)).toMatchObject({ enrolled: 1 });
    expect(await app.get(MoveCohortDates).history(region.cohortId)).toEqual([
      expect.objectContaining({
        before,
        after: { ...before, enrollmentTo: '2030-02-27' },
        reason: '雪灾停课',
      }),
    ]);
  });
});

describe('a change of institution', () => {
  async function aCountyWithLearners() {
    const region = await aRegionWithPlaces(app);
    const school = region.schools[0]!;
    const county = region.countyOf(school);
    const [former, next] = region.institutions;
    const choose = (institutionId: string, actor: Parameters<ChooseInstitution['execute']>[0] = theProgram) =>
      app.get(ChooseInstitution).execute(actor, {
        cohortId: region.cohortId,
        countyId: county.id,
        institutionId,
        reason: '平台不稳定',
      });
    await choose(former!.id);
    const learners = await someLearners(app, region, 3, { school });
    await haveDone(app, region, learners.slice(0, 1), { completedHalfHours: 9 });
    const asCounty = office(region, 'county-office', county.path);
    const ask = () =>
      app.get(ChangeInstitution).request(asCounty, {
        cohortId: region.cohortId,
        countyId: county.id,
        institutionId: next!.id,
        reason: '平台长期不稳定',
      });
    return { region, county, former: former!, next: next!, learners, choose, asCounty, ask };
  }

  test('is asked for once teachers are confirmed, and follows only when the office above consents', async () => {
    const { region, county, former, next, choose, asCounty, ask, learners } = await aCountyWithLearners();
    const alone = {
      ...asCounty,
      grantId: '',
      mustChangePassword: false,
      unitId: county.id,
      rootUnitId: region.root.id,
    };
    expect(await choose(next.id, { ...alone, institutionId: null, teacherId: null })).toMatchObject({
      problems: [{ code: 'institution-change-needs-consent' }],
    });
    const asked = await ask();
    if ('problems' in asked) throw new Error(JSON.stringify(asked.problems));
    expect(await ask()).toMatchObject({ problems: [{ code: 'institution-change-pending' }] });
    const decide = (actor: typeof asCounty, consents: boolean, reason: string) =>
      app.get(ChangeInstitution).decide(actor, asked.changeId, consents, reason);
    expect(await decide(asCounty, true, '同意')).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'institution-change-by-upper-office' }),
      ]),
    });
    const upper = office(region, 'province-office', region.root.path);
    expect(await decide(upper, true, ' ')).toMatchObject({
      problems: [{ code: 'institution-decision-needs-reason' }],
    });
    expect(await app.get(FindInstitutionFacts).consequences(region.cohortId, county.id)).toMatchObject({
      learners: 3,
    });
    const since = new Date(app.clock.now().getTime() + 1000);
    app.clock.set(new Date(since.getTime() + 60_000));
    expect(await decide(upper, true, '情况属实')).toEqual({ enrollments: 3 });
    const [change] = await app.get(FindInstitutionChanges).execute(region.cohortId, county.id);
    expect(change).toMatchObject({ state: 'consented', decisionReason: '情况属实', enrollments: 3 });

    const changes = async (institutionId: string) => {
      const page = { institutionId, cohortId: region.cohortId, first: 10, changedSince: since };
      const { nodes } = await app.get(FindTrainees).page(page);
      return new Map(nodes.map(({ learnerNo, leftAt }) => [learnerNo, leftAt !== null]));
    };
    const all = (left: boolean) => new Map(learners.map(({ learnerNo }) => [learnerNo, left]));
    expect(await changes(former.id)).toEqual(all(true));
    expect(await changes(next.id)).toEqual(all(false));
    // The former institution still sees the cohort, and with it what it pushed.
    expect(await app.get(InstitutionCohorts).of(former.id)).toMatchObject([
      { id: region.cohortId, trainees: 0 },
    ]);
    const hours = await app.database.rows<{ hours: number }>(
      'SELECT completed_half_hours AS hours FROM exchange.learner_progress WHERE enrollment_id = $1',
      [learners[0]!.id],
    );
    expect(hours).toEqual([{ hours: 9 }]);
  });

  test('that is refused changes nothing and says why; one may ask again', async () => {
    const { region, county, former, ask } = await aCountyWithLearners();
    const asked = await ask();
    if ('problems' in asked) throw new Error(JSON.stringify(asked.problems));
    const upper = office(region, 'province-office', region.root.path);
    expect(await app.get(ChangeInstitution).decide(upper, asked.changeId, false, '理由不充分')).toEqual({
      enrollments: 0,
    });
    expect(await app.get(ChangeInstitution).decide(upper, asked.changeId, true, '同意')).toMatchObject({
      problems: [{ code: 'move-not-possible' }],
    });
    const kept = await app.database.rows(
      'SELECT DISTINCT institution_id AS id FROM enrollment.enrollment WHERE cohort_id = $1 AND county_id = $2',
      [region.cohortId, county.id],
    );
    expect(kept).toEqual([{ id: former.id }]);
    expect(await ask()).toHaveProperty('changeId');
  });
});

describe('the list as a file', () => {
  test('holds everybody of the filter with masked ID numbers, is logged, and is closed to a neighbour', async () => {
    const region = await aRegionWithPlaces(app);
    const [own, , other] = region.schools;
    await teachersAt(app, region, own!, 7);
    await teachersAt(app, region, other!, 2);
    await putForward(region, region.root.id);
    const county = await anAccount(app).of('county-office').at(region.countyOf(own!)).signedIn();
    const url = (unitId: string, more = '') =>
      `/files/enrollments?cohortId=${region.cohortId}&unitId=${unitId}${more}`;
    const csv = await app.rest({
      url: url(region.countyOf(own!).id, '&format=csv&language=en'),
      cookie: county,
    });
    expect(csv.status).toBe(200);
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toContain('Learner number,Name,ID number (last four)');
    expect(lines[1]).toMatch(/,\*{14}\d{4},/);
    const none = await app.rest({
      url: url(own!.id, '&format=csv&states=confirmed,waiting'),
      cookie: county,
    });
    expect(none.text.trim().split('\r\n')).toHaveLength(1);
    expect((await app.rest({ url: url(other!.id), cookie: county })).status).toBe(403);
    expect((await app.rest({ url: url(own!.id, '&states=nonsense'), cookie: county })).status).toBe(400);
    const trail = await app.database.rows(
      `SELECT action FROM platform.audit_entry WHERE action = 'export-enrollments' AND after->>'cohortId' = $1`,
      [region.cohortId],
    );
    expect(trail).toHaveLength(2);
  });

  test('is a workbook that opens', async () => {
    const region = await aRegionWithPlaces(app);
    await teachersAt(app, region, region.schools[0]!, 3);
    await putForward(region, region.root.id);
    const cookie = await anAccount(app).of('province-office').at(region.root).signedIn();
    const answer = await app.rest({
      url: `/files/enrollments?cohortId=${region.cohortId}&unitId=${region.root.id}`,
      cookie,
    });
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(answer.bytes).buffer);
    const sheet = book.worksheets[0]!;
    expect(sheet.actualRowCount).toBe(4);
    expect(sheet.getRow(2).getCell(3).value).toMatch(/^\*{14}/);
  });
});

test('a second office at the same level sees nothing of a county’s quota, requests and history', async () => {
  const region = await aRegionWithPlaces(app);
  const [own, , other] = region.schools;
  const [learner] = await someLearners(app, region, 1, { school: own! });
  const neighbour = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(other!)));
  const countyId = region.countyOf(own!).id;
  const unit = { cohortId: region.cohortId, unitId: countyId };
  for (const query of [
    'query ($cohortId: ID!, $unitId: ID!) { quotaTable(cohortId: $cohortId, unitId: $unitId) { lines { held } } }',
    'query ($cohortId: ID!, $unitId: ID!) { institutionChanges(cohortId: $cohortId, unitId: $unitId) { id } }',
    'query ($cohortId: ID!, $unitId: ID!) { lateAdmissions(cohortId: $cohortId, unitId: $unitId) { id } }',
  ]) {
    await expect(neighbour.ask(query, unit)).rejects.toThrow('FORBIDDEN');
  }
  await expect(
    neighbour.ask('query ($id: ID!) { enrollmentEvents(enrollmentId: $id) { id } }', { id: learner!.id }),
  ).rejects.toThrow('FORBIDDEN');
});
