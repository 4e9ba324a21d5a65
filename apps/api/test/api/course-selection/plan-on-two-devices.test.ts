import { writePlans } from '../../../src/modules/course-selection/persistence/write-plans.js';
import { SubmitPlans } from '../../../src/modules/course-selection/use-cases/submit-plans.js';
import type { CourseRecord } from '../../../src/modules/course-selection/public/course-catalogue-reader.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { aChoosingTeacher } from '../../builders/a-choosing-teacher.js';
import { aThirdRegionPack } from '../../builders/a-third-region-pack.js';
import { aCourse, publishCourses } from '../../builders/courses.js';
import { someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let courses: Readonly<Record<string, CourseRecord>>;
beforeAll(async () => {
  const pack = aThirdRegionPack();
  region = await aRegion(app, {
    pack: { ...pack, diagnosis: { ...pack.diagnosis, gatesCourseSelection: false } },
  });
  courses = await publishCourses(app, region.institutions[0]!, [
    aCourse('A', { topic: 'T1', required: true, halfHours: 10 }),
    aCourse('B', { topic: 'T3', halfHours: 10 }),
    aCourse('C', { topic: 'T4', halfHours: 20 }),
  ]);
});

const codes = (found: readonly { readonly code: string }[] | undefined) => found?.map(({ code }) => code);
const wanted = (...names: string[]) => names.map((name) => ({ courseId: courses[name]!.id }));
const choosing = async () => {
  const [learner] = await someLearners(app, region, 1);
  return { learner: learner!, teacher: await aChoosingTeacher(app, region, learner!) };
};

test('of two tabs that save one plan the second is told and nothing of the first is lost', async () => {
  const { teacher } = await choosing();
  const { revision } = (await teacher.save(wanted('A'))).plan!;
  expect((await teacher.save(wanted('A', 'B'), revision)).plan?.revision).toBe(revision + 1);
  const second = await teacher.save(wanted('A', 'C'), revision);
  expect(codes(second.problems)).toEqual(['plan-changed-meanwhile']);
  expect((await teacher.plan()).courses.map(({ code }) => code)).toEqual(['A', 'B']);
  expect(codes((await teacher.submit(revision)).problems)).toEqual(['plan-changed-meanwhile']);
  expect((await teacher.submit()).plan?.state).toBe('SUBMITTED');
});

test('two first saves at the same moment make one plan, and one of them is told', async () => {
  const { teacher } = await choosing();
  const answers = await Promise.all([teacher.save(wanted('A'), 0), teacher.save(wanted('B'), 0)]);
  const refused = answers.flatMap(({ problems }) => codes(problems) ?? []);
  expect(refused).toEqual(['plan-changed-meanwhile']);
  const kept = answers.find(({ plan }) => plan)?.plan;
  expect(await teacher.plan()).toMatchObject({ revision: 1, courses: kept!.courses });
});

test('a plan read before another device saved it is not written over', async () => {
  const { learner, teacher } = await choosing();
  const write = (name: string) =>
    app.database.transaction((tx) =>
      writePlans(tx, region.cohortId, app.clock.now(), [
        {
          enrollmentId: learner.id,
          state: 'draft',
          revision: 0,
          courseIds: [courses[name]!.id],
          courseVersions: [1],
          startWeeks: [null],
          weeks: [[]],
          halfHours: courses[name]!.halfHours,
          consistencyHundredths: null,
        },
      ]),
    );
  expect([...(await write('A'))]).toEqual([learner.id]);
  expect([...(await write('B'))]).toEqual([]);
  expect((await teacher.plan()).courses.map(({ code }) => code)).toEqual(['A']);
});

test('a plan handed in twice at the same moment is handed in once', async () => {
  const { teacher } = await choosing();
  await teacher.save(wanted('A', 'B'));
  const { revision } = await teacher.plan();
  const answers = await Promise.all([teacher.submit(revision), teacher.submit(revision)]);
  expect(answers.filter(({ plan }) => plan)).toHaveLength(1);
  expect(await teacher.history()).toHaveLength(1);
  expect(codes((await teacher.save(wanted('A'), revision + 1)).problems)).toEqual(['plan-awaits-decision']);
});

test('a week too full is named while choosing and keeps the plan from being handed in', async () => {
  const { teacher } = await choosing();
  const weekly = aThirdRegionPack().selection.maximumHalfHoursPerWeek;
  const { plan } = await teacher.save(wanted('A', 'B'));
  expect(plan?.problems).toEqual([]);
  const hours = plan!.timetable.courses.flatMap(({ weeks }) => weeks.map(({ halfHours }) => halfHours));
  expect(hours.reduce((sum, one) => sum + one, 0)).toBe(20);
  expect(Math.max(...hours)).toBeLessThanOrEqual(weekly);
  const last = plan!.timetable.weeks.length;
  const crowded = await teacher.save(wanted('A', 'B').map((course) => ({ ...course, startWeek: last })));
  expect(crowded.plan?.problems.map(({ code, row }) => [code, row])).toEqual([['week-too-full', last]]);
  expect(codes((await teacher.submit()).problems)).toEqual(['week-too-full']);
  const outside = await teacher.save([{ ...wanted('A')[0]!, startWeek: last + 1 }]);
  expect(codes(outside.problems)).toEqual(['start-week-outside-training']);
});

test('plans of many are handed in with their weeks, and what waits or changed meanwhile is left as it is', async () => {
  const learners = await someLearners(app, region, 3);
  const courseIds = wanted('A', 'B').map(({ courseId }) => courseId);
  const rows = learners.map(({ id }) => ({ enrollmentId: id, courseIds, startWeeks: [2, null] }));
  const submit = () => app.get(SubmitPlans).executeMany({ displayName: 'test' }, region.cohortId, rows);
  expect(await submit()).toMatchObject({ submitted: 3, refused: [] });
  expect((await submit()).refused.map(({ problems }) => codes(problems))).toEqual(
    learners.map(() => ['plan-awaits-decision']),
  );
  const teacher = await aChoosingTeacher(app, region, learners[0]!);
  const [version] = await teacher.history();
  expect(version?.courses[0]?.weeks[0]).toMatchObject({ week: 2 });
  expect((await teacher.plan()).timetable.courses.map(({ startWeek }) => startWeek)).toEqual([2, null]);
});
