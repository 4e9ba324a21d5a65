import type { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import { Refused } from '@tisheng/exchange-client/exchange-errors.js';
import type { LearningRecord, PushReceipt } from '@tisheng/exchange-client/exchange-types.js';
import { courseList } from '../../src/commands/season/course-list.js';
import { aPerson, type Person } from '../builders/a-person.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { anExchangeClient } from '../builders/an-exchange-client.js';
import { type Learner, someLearners } from '../builders/learners.js';
import { useApp } from '../support/test-app.js';

/**
 * A training institution's program over one month of training (Jilin annex art. 15): it fetches its trainees, publishes
 * its courses and reports every ten days. The province watches.
 */
const app = useApp();
let region: Region;
let cohortId: string;
let learners: Learner[];
let foreign: Learner;
let client: ExchangeClient;
let province: Person;
let receipt: PushReceipt;

/** Days count from the first training day, 13 October 2014, local time. */
const onDay = (day: number, hour = 10): Date => new Date(Date.UTC(2014, 9, 13 + day, hour - 8));

function studied(
  learner: { learnerNo: string },
  day: number,
  fields: Partial<LearningRecord> = {},
): LearningRecord {
  return {
    recordId: `${learner.learnerNo}-${day}`,
    learnerNo: learner.learnerNo,
    kind: 'COURSE_STUDY',
    occurredAt: onDay(day, 20).toISOString(),
    courseCode: 'B-T1',
    minutes: 45,
    ...fields,
  };
}

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  cohortId = region.cohortId;
  province = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  const county = await aPerson(
    app,
    anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)),
  );
  const chosen = await county.do(
    'chooseInstitution',
    { cohortId: 'ID!', unitId: 'ID!', institutionId: 'ID!' },
    {
      cohortId,
      unitId: region.countyOf(region.schools[0]!).id,
      institutionId: region.institutions[0]!.id,
    },
    '__typename',
  );
  expect(chosen.problems).toBeUndefined();
  learners = await someLearners(app, region, 3);
  [foreign] = (await someLearners(app, region, 1, { institution: 1 })) as [Learner];
  client = await anExchangeClient(app, region.institutions[0]!);
  app.clock.set(onDay(0));
});

test('it finds its cohort and fetches its trainees, with no ID number among what it gets', async () => {
  expect((await client.cohorts()).map(({ id }) => id)).toEqual([cohortId]);
  const trainees = [];
  for await (const trainee of client.trainees(cohortId, { pageSize: 2 })) trainees.push(trainee);
  expect(trainees.map(({ learnerNo }) => learnerNo).toSorted()).toEqual(
    learners.map(({ learnerNo }) => learnerNo).toSorted(),
  );
  expect(JSON.stringify(trainees)).not.toMatch(/\d{17}[\dX]/);
});

test('it publishes its courses', async () => {
  const courses = courseList(region.pack, 'B');
  expect(await client.publishCourses(courses)).toEqual({ added: courses.length, changed: 0, unchanged: 0 });
  expect(await client.publishCourses(courses)).toEqual({ added: 0, changed: 0, unchanged: courses.length });
});

test('after ten days it reports; the good records are stored and each broken one is named', async () => {
  app.clock.set(onDay(11));
  const broken = [
    studied({ learnerNo: 'JL99999999X' }, 3, { recordId: 'nobody' }),
    studied(foreign, 3, { recordId: 'another-institution' }),
    studied(learners[0]!, 3, { recordId: 'too-long', minutes: 1441 }),
    studied(learners[0]!, 40, { recordId: 'tomorrow' }),
    studied(learners[0]!, 3, { recordId: 'which-course', courseCode: 'none' }),
  ];
  const good = learners.flatMap((learner) => [studied(learner, 2), studied(learner, 9)]);
  receipt = await client.pushStream(cohortId, 'cycle-1', [...good, ...broken]);
  expect(receipt).toMatchObject({ cycle: 1, received: 11, accepted: 6, duplicate: 0, rejected: 5 });
  const named: [string | null, string][] = [];
  for await (const { recordId, code } of client.rejections(receipt.id)) named.push([recordId, code]);
  // Nobody can find out by pushing who another institution's trainees are.
  expect(named).toEqual([
    ['nobody', 'unknown-learner'],
    ['another-institution', 'unknown-learner'],
    ['too-long', 'out-of-range'],
    ['tomorrow', 'in-the-future'],
    ['which-course', 'unknown-course'],
  ]);
});

test('the same push again gets the same receipt and stores nothing twice', async () => {
  const good = learners.flatMap((learner) => [studied(learner, 2), studied(learner, 9)]);
  const held = () =>
    app.database
      .one<{ n: number }>('SELECT count(*) AS n FROM exchange.learning_record')
      .then((row) => row?.n);
  const before = await held();
  // The same records under a key of their own are duplicates; under a key with other content they are refused.
  const again = await client.pushLearningRecords(cohortId, 'cycle-1-again', good);
  expect(again).toMatchObject({ accepted: 0, duplicate: 6, rejected: 0 });
  expect(await client.pushLearningRecords(cohortId, 'cycle-1-again', good)).toEqual(again);
  await expect(client.pushLearningRecords(cohortId, 'cycle-1', good)).rejects.toThrow(Refused);
  expect(await held()).toBe(before);
});

test('the receipt can be fetched again, word for word', async () => {
  expect(await client.receipt(receipt.id)).toMatchObject(receipt);
});

type BoardCycle = { number: number; state: string; accepted: number };

const board = async (): Promise<BoardCycle[]> => {
  const { exchangeBoard } = await province.ask<{
    exchangeBoard: { institutionId: string; cycles: BoardCycle[] }[];
  }>(
    `query ($cohortId: ID!, $unitId: ID!) { exchangeBoard(cohortId: $cohortId, unitId: $unitId) {
       institutionId cycles { number state accepted } } }`,
    { cohortId, unitId: region.root.id },
  );
  return exchangeBoard.find(({ institutionId }) => institutionId === region.institutions[0]!.id)!.cycles;
};

test('the province sees the first cycle on time, and the second missing when two days have passed', async () => {
  expect((await board())[0]).toMatchObject({ number: 1, state: 'ON_TIME', accepted: 6 });
  app.clock.set(onDay(21));
  expect((await board())[1]).toMatchObject({ number: 2, state: 'DUE' });
  app.clock.set(onDay(22, 1));
  expect((await board())[1]).toMatchObject({ number: 2, state: 'MISSING' });
});

test('a late push is taken, and shows as late to both sides', async () => {
  app.clock.set(onDay(24));
  const late = learners.map((learner) => studied(learner, 15));
  expect(await client.pushLearningRecords(cohortId, 'cycle-2', late)).toMatchObject({
    cycle: 2,
    accepted: 3,
  });
  expect((await board())[1]).toMatchObject({ number: 2, state: 'LATE', accepted: 3 });
  expect((await client.pushCycles(cohortId))[1]).toMatchObject({ number: 2, state: 'LATE' });
});

test('what was sent and what is held agree, and those without any record are named', async () => {
  await client.pushLearningRecords(cohortId, 'cycle-3', [studied(learners[0]!, 22)]);
  const { received, accepted, recordsHeld, trainees, withoutRecords } = await client.reconciliation(
    cohortId,
    3,
  );
  expect({ received, accepted, recordsHeld, trainees }).toEqual({
    received: 1,
    accepted: 1,
    recordsHeld: 1,
    trainees: 3,
  });
  expect(withoutRecords.toSorted()).toEqual(
    learners
      .slice(1)
      .map(({ learnerNo }) => learnerNo)
      .toSorted(),
  );
});
