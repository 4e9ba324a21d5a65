import { drawSpotChecks } from '@tisheng/domain-rules/practice-evidence/offline-activities/draw-spot-checks.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { type Learner, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, FIRST_DAY, summaryOf } from './practice-steps.js';
import { AttestOfflineHours } from '../../../src/modules/practice-evidence/use-cases/attest-offline-hours.js';

const app = useApp();
let region: Region;
let learners: Learner[];
let stranger: Learner;
let school: Person;
let county: Person;
const teachers = new Map<string, Person>();

beforeAll(async () => {
  region = await aRegion(app);
  learners = await someLearners(app, region, 3, { school: region.schools[0]! });
  [stranger] = (await someLearners(app, region, 1, { school: region.schools[1]! })) as [Learner];
  app.clock.set(FIRST_DAY);
  school = await aPerson(app, anAccount(app).of('school-administrator').at(region.schools[0]!));
  county = await aPerson(app, anAccount(app).of('training-college').at(region.countyOf(region.schools[0]!)));
  for (const learner of [...learners, stranger])
    teachers.set(learner.id, await aPerson(app, anAccount(app).of('teacher').whoIs(learner.teacherId)));
});

const codes = (answer: { problems?: readonly { code: string }[] }) =>
  answer.problems?.map(({ code }) => code) ?? [];
const at = (day: string, time: string) => `2030-03-${day}T${time}:00.000Z`;

const plan = (day: string, change: object = {}) =>
  school.do<{ activityId: string }>(
    'planActivity',
    { cohortId: 'ID!', unitId: 'ID!', activity: 'OfflineActivityInput!' },
    {
      cohortId: region.cohortId,
      unitId: region.schools[0]!.id,
      activity: {
        title: `集体备课${day}`,
        place: '录播教室',
        theme: 1,
        startsAt: at(day, '06:00'),
        endsAt: at(day, '07:00'),
        halfHours: 2,
        enrollmentIds: learners.map(({ id }) => id),
        ...change,
      },
    },
    '... on PlanActivityDone { activityId }',
  );
const codeOf = async (activityId: string) =>
  (
    await school.ask<{ activityCode: { code: string | null; address: string | null } }>(
      'query ($id: ID!) { activityCode(activityId: $id) { code address } }',
      { id: activityId },
    )
  ).activityCode;
const attend = async (learner: Learner, activityId: string, code: string) =>
  codes(
    await teachers
      .get(learner.id)!
      .do(
        'attendActivity',
        { cohortId: 'ID!', activityId: 'ID!', code: 'String!' },
        { cohortId: region.cohortId, activityId, code },
        '... on ActivityDone { activityId }',
      ),
  );
const attest = (rows: readonly (readonly [Learner, string, number])[]) =>
  school.do<{ count: number }>(
    'attestActivities',
    { cohortId: 'ID!', rows: '[ActivityHoursInput!]!' },
    {
      cohortId: region.cohortId,
      rows: rows.map(([{ id }, activityId, halfHours]) => ({ activityId, enrollmentId: id, halfHours })),
    },
    '... on AttestActivitiesDone { count }',
  );
const mark = async (activityId: string, marks: object[], reason: string) =>
  codes(
    await school.do(
      'markAttendance',
      { activityId: 'ID!', marks: '[AttendanceMarkInput!]!', reason: 'String!' },
      { activityId, marks, reason },
      '... on ActivityDone { activityId }',
    ),
  );

test('teachers check in with the code of this activity and this moment, and nobody else does', async () => {
  const { activityId } = await plan('04');
  const { activityId: other } = await plan('05');
  app.clock.set(new Date(at('04', '05:30')));
  expect(await codeOf(activityId)).toEqual({ code: null, address: null });
  expect(await attend(learners[0]!, activityId, '000000')).toEqual(['attendance-too-early']);
  app.clock.set(new Date(at('04', '05:50')));
  const early = (await codeOf(activityId)).code!;
  expect(early).toMatch(/^\d{6}$/);
  app.clock.set(new Date(at('04', '06:10')));
  const { code, address } = await codeOf(activityId);
  expect(address).toContain(`activity=${activityId}&code=${code}`);
  expect(await attend(learners[0]!, activityId, early)).toEqual(['attendance-code-wrong']);
  expect(await attend(learners[0]!, other, code!)).toEqual(['attendance-too-early']);
  expect(await attend(learners[0]!, activityId, ` ${code![0]} ${code!.slice(1)}`)).toEqual([]);
  expect(await attend(learners[0]!, activityId, code!)).toEqual([]);
  expect(await attend(stranger, activityId, code!)).toEqual(['attendance-not-invited']);
  const seen = await app.database.one<{ strangers: number }>(
    'SELECT count(*)::int AS strangers FROM practice_evidence.activity_stranger WHERE activity_id = $1',
    [activityId],
  );
  expect(seen?.strangers).toBe(1);
  // Who guesses is stopped long before there is a chance.
  const tries: string[] = [];
  for (let n = 0; n < 12; n += 1)
    tries.push(...(await attend(learners[1]!, activityId, String(100_000 + n))));
  expect(tries.at(-1)).toBe('attendance-too-often');
  app.clock.set(new Date(at('04', '07:20')));
  expect(await attend(learners[2]!, activityId, (await codeOf(activityId)).code ?? '000000')).toEqual([
    'attendance-over',
  ]);
});

test('nobody is in two places, and what is marked by hand has a reason', async () => {
  const { activityId: first } = await plan('06');
  const { activityId: second } = await plan('06', {
    title: '另一活动',
    startsAt: at('06', '06:30'),
    endsAt: at('06', '07:30'),
  });
  app.clock.set(new Date(at('06', '06:35')));
  expect(await attend(learners[0]!, first, (await codeOf(first)).code!)).toEqual([]);
  expect(await attend(learners[0]!, second, (await codeOf(second)).code!)).toEqual(['attendance-elsewhere']);
  const here = { enrollmentId: learners[0]!.id, present: true };
  expect(await mark(second, [here], '手机没电')).toEqual(['attendance-elsewhere']);
  expect(await mark(first, [{ enrollmentId: learners[1]!.id, present: true }], '')).toEqual([
    'attendance-reason-missing',
  ]);
  expect(await mark(first, [{ enrollmentId: stranger.id, present: true }], '路过')).toEqual([
    'attendance-not-invited',
  ]);
  expect(
    await mark(first, [{ enrollmentId: learners[1]!.id, present: true, leftAt: at('06', '06:30') }], '早退'),
  ).toEqual([]);
  app.clock.set(new Date(at('06', '08:00')));
  // Half an hour of an hour was attended; more is not attested, nor is anything before the end or for who was not there.
  expect(codes(await attest([[learners[1]!, first, 2]]))).toEqual(['activity-hours-above-attended']);
  expect(codes(await attest([[learners[2]!, first, 1]]))).toEqual(['activity-hours-above-attended']);
  expect(await attest([[learners[1]!, first, 1]])).toEqual({ count: 1 });
  expect(await summaryOf(app, learners[1]!)).toMatchObject({ halfHours: 1 });
});

test('whatever the way, a theme gets no more than its hours; a sheet is taken whole or not at all', async () => {
  const days = ['11', '12', '13'];
  const activities: string[] = [];
  for (const day of days) {
    const { activityId } = await plan(day);
    app.clock.set(new Date(at(day, '06:05')));
    expect(await attend(learners[2]!, activityId, (await codeOf(activityId)).code!)).toEqual([]);
    activities.push(activityId);
  }
  expect(codes(await attest(activities.map((id) => [learners[2]!, id, 2])))).toContain('activity-not-ended');
  app.clock.set(new Date(at('13', '09:00')));
  const sheet = await school.ask<{
    activityHours: { nodes: { activityId: string; enrollmentId: string; proposedHalfHours: number }[] };
  }>(
    `query ($cohortId: ID!) { activityHours(cohortId: $cohortId) {
       nodes { activityId enrollmentId proposedHalfHours } } }`,
    { cohortId: region.cohortId },
  );
  const lines = sheet.activityHours.nodes.filter(({ enrollmentId }) => enrollmentId === learners[2]!.id);
  // The theme has four half-hours: the third activity finds no room.
  expect(lines.map(({ proposedHalfHours }) => proposedHalfHours)).toEqual([2, 2, 0]);
  expect(codes(await attest(activities.map((id) => [learners[2]!, id, 2])))).toEqual([
    'activity-hours-above-theme',
  ]);
  expect(await summaryOf(app, learners[2]!)).toBeUndefined();
  expect(await attest(lines.map((line) => [learners[2]!, line.activityId, line.proposedHalfHours]))).toEqual({
    count: 3,
  });
  expect(await summaryOf(app, learners[2]!)).toMatchObject({ halfHours: 4 });
});

test('a spot check that is not confirmed takes back exactly what the activity gave, and for good', async () => {
  const draw = () =>
    county.do<{ drawId: string; count: number }>(
      'drawSpotChecks',
      { cohortId: 'ID!', unitId: 'ID!' },
      { cohortId: region.cohortId, unitId: region.countyOf(region.schools[0]!).id },
      '... on DrawSpotChecksDone { drawId count }',
    );
  expect(await draw()).toMatchObject({ count: 1 });
  const list = await school.ask<{
    spotCheckDraws: { nodes: { seed: string; share: number; candidates: string[]; drawn: string[] }[] };
  }>(
    `query ($cohortId: ID!, $unitId: ID!) { spotCheckDraws(cohortId: $cohortId, unitId: $unitId) {
       nodes { seed share candidates drawn } } }`,
    { cohortId: region.cohortId, unitId: region.schools[0]!.id },
  );
  const [drawn] = list.spotCheckDraws.nodes;
  // The school that is asked can draw the same sample itself.
  expect(drawSpotChecks(drawn!.seed, drawn!.candidates, drawn!.share)).toEqual(drawn!.drawn);
  // One of those that learner 2 attended, whichever was drawn first.
  while ((await draw()).count !== undefined) continue;
  const check = await app.database.one<{ id: string; activityId: string }>(
    `SELECT c.id, c.activity_id AS "activityId" FROM practice_evidence.spot_check c
       JOIN practice_evidence.activity_hours h ON h.activity_id = c.activity_id
      WHERE h.enrollment_id = $1 AND h.half_hours = 2 ORDER BY c.id LIMIT 1`,
    [learners[2]!.id],
  );
  const decide = (who: Person, confirmed: boolean, reason: string) =>
    who.do<{ spotCheckId: string }>(
      'decideSpotCheck',
      { spotCheckId: 'ID!', confirmed: 'Boolean!', reason: 'String!' },
      { spotCheckId: check!.id, confirmed, reason },
      '... on SpotCheckDone { spotCheckId }',
    );
  const answer = (words: string) =>
    school.do<{ spotCheckId: string }>(
      'answerSpotCheck',
      { spotCheckId: 'ID!', words: 'String!', fileIds: '[ID!]!' },
      { spotCheckId: check!.id, words, fileIds: [] },
      '... on SpotCheckDone { spotCheckId }',
    );
  expect(codes(await answer(' '))).toEqual(['spot-check-evidence-missing']);
  expect(codes(await answer('签到表已丢失。'))).toEqual([]);
  expect(codes(await decide(county, false, ''))).toEqual(['spot-check-reason-missing']);
  expect(codes(await decide(county, false, '没有签到表，也没有照片。'))).toEqual([]);
  expect(await summaryOf(app, learners[2]!)).toMatchObject({ halfHours: 2 });
  expect(codes(await decide(county, true, '想改主意'))).toEqual(['spot-check-decided']);
  expect(codes(await attest([[learners[2]!, check!.activityId, 2]]))).toEqual(['activity-not-attestable']);
  const byHand = (halfHours: number) =>
    app
      .get(AttestOfflineHours)
      .execute(asStaff(region, 'principal', region.schools[0]!), region.cohortId, [
        { enrollmentId: learners[2]!.id, theme: 1, halfHours, heldOn: '2030-03-13' },
      ]);
  expect(codes((await byHand(4)) as object)).toEqual(['offline-hours-taken-back']);
  const events = await app.database.rows(
    `SELECT FROM practice_evidence.activity_hours WHERE activity_id = $1 AND taken_back_at IS NOT NULL`,
    [check!.activityId],
  );
  expect(events.length).toBeGreaterThan(0);
  const mine = await teachers.get(learners[2]!.id)!.ask<{
    myActivities: { themes: { theme: number; attestedHalfHours: number; takenBackHalfHours: number }[] };
  }>(`query ($id: ID!) { myActivities(cohortId: $id) { themes { theme attestedHalfHours takenBackHalfHours } } }`, { id: region.cohortId });
  expect(mine.myActivities.themes.find(({ theme }) => theme === 1)).toEqual({
    theme: 1,
    attestedHalfHours: 2,
    takenBackHalfHours: 2,
  });
});

test('a school invites its own confirmed learners, and nobody else runs its activity', async () => {
  app.clock.set(new Date(at('14', '00:00')));
  const foreign = { enrollmentIds: [stranger.id] };
  await expect(plan('20', foreign)).rejects.toThrow('FORBIDDEN');
  expect(codes(await plan('20', { halfHours: 3 }))).toEqual(['activity-shorter-than-its-hours']);
  expect(codes(await plan('12'))).toEqual(['activity-over']);
  const { activityId } = await plan('20');
  const leader = await aPerson(
    app,
    anAccount(app).of('workshop-leader').at(region.countyOf(region.schools[0]!)),
  );
  app.clock.set(new Date(at('20', '06:05')));
  const asked = await leader.ask<{ activityCode: unknown }>(
    'query ($id: ID!) { activityCode(activityId: $id) { code } }',
    { id: activityId },
  );
  expect(asked.activityCode).toBeNull();
  const cancelled = await leader.do('cancelActivity', { activityId: 'ID!' }, { activityId }, '__typename');
  expect(codes(cancelled as object)).toEqual(['activity-unknown']);
});
