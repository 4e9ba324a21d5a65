import { aRegion, type Region } from '../builders/a-region.js';
import { haveDone, someLearners, type Learner } from '../builders/learners.js';
import { useApp } from '../support/test-app.js';
import { type BreakableApi, doneOf, useBreakableApi } from './breakable-api.js';
import { useBreakableDatabase } from './breakable-database.js';
import { ROUNDS, someMoment, usually, VICTIMS, type Victim } from './rounds.js';

const database = useBreakableDatabase();
const app = useApp();
const applications = useBreakableApi(app);

const LEARNERS = 2500;
/** Learners who have done something new before a round. */
const CHANGING = 700;

let api: BreakableApi;
let region: Region;
let learners: readonly Learner[];

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  learners = await someLearners(app, region, LEARNERS);
  await haveDone(app, region, learners, { completedHalfHours: 10, studyMinutes: 300 });
  api = await applications.start();
});

let turn = 0;
/** Some learners study on: the results of exactly these will change. */
async function studyOn(): Promise<readonly Learner[]> {
  turn += 1;
  const from = (turn * 311) % (LEARNERS - CHANGING);
  const some = learners.slice(from, from + CHANGING);
  await haveDone(app, region, some, {
    completedHalfHours: 10 + (turn % 20),
    studyMinutes: 300 + turn * 10,
    posts: 1 + (turn % 5),
    postScore: 50 + (turn % 50),
  });
  return some;
}

/** Results of unfinished runs, results without what explains them, and pasts that were kept twice. */
async function halves(): Promise<unknown[]> {
  const { rows } = await app.pool.query(
    `SELECT r.enrollment_id FROM scoring.institution_result r LEFT JOIN scoring.scoring_run u ON u.id = r.run_id
      WHERE u.finished_at IS NULL OR r.explanation IS NULL
     UNION ALL
     SELECT cohort_id FROM scoring.scoring_run WHERE finished_at IS NULL
     UNION ALL
     SELECT enrollment_id FROM scoring.result_history WHERE kind = 'institution-result'
      GROUP BY enrollment_id, before ->> 'run_id' HAVING count(*) > 1`,
  );
  return rows;
}

const runs = async (): Promise<number> => {
  const { rows } = await app.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM scoring.scoring_run');
  return rows[0]!.n;
};

const kill: Record<Victim, () => Promise<void>> = {
  'the application': () => api.kill(),
  'a busy backend': () => database.killBusyBackend(),
  'the database server': () => database.killServer(),
};

test.each(VICTIMS)(
  'when %s is killed during a scoring run, all results are of before or all of after, and a new run does the rest',
  async (victim) => {
    const usual = await usually(async () => {
      await studyOn();
      await api.order('score', region.cohortId);
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await runs();
      const some = await studyOn();
      const asked = api.order('score', region.cohortId);
      await someMoment(usual);
      await kill[victim]();
      // The application outlives its database.
      expect(api.lastWords()).toBeUndefined();
      const told = doneOf(await asked);

      expect(await halves()).toEqual([]);
      const finished = (await runs()) - before;
      const counted = { learners: LEARNERS, changed: some.length };
      expect(told ?? counted).toMatchObject(counted);
      expect(finished).toBeGreaterThanOrEqual(told ? 1 : 0);
      const rest = await api.order('score', region.cohortId);
      expect(rest).toMatchObject({ done: { learners: LEARNERS, changed: finished === 1 ? 0 : some.length } });
      expect(await halves()).toEqual([]);
    }
  },
  20 * 60_000,
);
