import { aPerson } from '../../builders/a-person.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { haveDone, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
});

const QUERY = `{ myHoursLedger { from to years neededHalfHours reachedHalfHours missingHalfHours
  lines { cohortName { zh } lastDay onlineHalfHours offlineHalfHours halfHours counts } } }`;

test('a teacher reads the hours of five years, each cohort up to its own, and what is missing', async () => {
  const [learner] = await someLearners(app, region, 1);
  // More online than the cohort has, fewer offline.
  await haveDone(app, region, [learner!], { completedHalfHours: 90, offlineHalfHours: 10 });
  app.clock.set(new Date('2015-03-05T02:00:00Z'));
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner!.teacherId));
  const { myHoursLedger } = await teacher.ask<{ myHoursLedger: object }>(QUERY);
  expect(myHoursLedger).toEqual({
    from: '2010-03-06',
    to: '2015-03-05',
    years: 5,
    neededHalfHours: 100,
    reachedHalfHours: 70,
    missingHalfHours: 30,
    lines: [
      {
        cohortName: { zh: '2014年度' },
        lastDay: '2014-12-31',
        onlineHalfHours: 60,
        offlineHalfHours: 10,
        halfHours: 70,
        counts: true,
      },
    ],
  });

  app.clock.set(new Date('2020-01-01T02:00:00Z'));
  const later = await aPerson(app, anAccount(app).of('teacher').whoIs(learner!.teacherId));
  expect(await later.ask(QUERY)).toMatchObject({
    myHoursLedger: { reachedHalfHours: 0, lines: [{ counts: false }] },
  });
});

test('who never took part has none', async () => {
  const [learner] = await someLearners(app, region, 1, { state: 'registered' });
  const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(learner!.teacherId));
  await app.database.run('UPDATE enrollment.enrollment SET confirmed_at = NULL WHERE id = $1', [learner!.id]);
  expect(await teacher.ask(QUERY)).toEqual({ myHoursLedger: null });
});
