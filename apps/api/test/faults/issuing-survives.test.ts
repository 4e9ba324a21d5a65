import { aFinishedRegion, finishedLearners, numbersOf } from '../api/certification/finished-cohort.js';
import type { Region } from '../builders/a-region.js';
import { useApp } from '../support/test-app.js';
import { type BreakableApi, doneOf, useBreakableApi } from './breakable-api.js';
import { useBreakableDatabase } from './breakable-database.js';
import { ROUNDS, someMoment, usually, VICTIMS, type Victim } from './rounds.js';

const database = useBreakableDatabase();
const app = useApp();
const applications = useBreakableApi(app);

const EACH = 250;

let api: BreakableApi;
let region: Region;

beforeAll(async () => {
  region = await aFinishedRegion(app);
  api = await applications.start();
});

/** Certificates of nobody or without their document, learners who have two, results that say otherwise. */
async function halves(): Promise<unknown[]> {
  const { rows } = await app.pool.query(
    `SELECT enrollment_id FROM certification.certificate GROUP BY enrollment_id HAVING count(*) > 1
     UNION ALL
     SELECT enrollment_id FROM certification.certificate WHERE facts_sha256 IS NULL OR facts IS NULL`,
  );
  return rows;
}

/** The serials of all numbers: they must be 1, 2, 3 and so on. */
const serials = async (): Promise<number[]> =>
  (await numbersOf(app, region)).map((number) => Number(/(\d+)$/.exec(number)?.[1]));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const kill: Record<Victim, () => Promise<void>> = {
  'the application': () => api.kill(),
  'a busy backend': () => database.killBusyBackend(),
  'the database server': () => database.killServer(),
};

test.each(VICTIMS)(
  'when %s is killed during an issue, no number is skipped or doubled, and a new issue certifies the rest',
  async (victim) => {
    const usual = await usually(async () => {
      await finishedLearners(app, region, EACH);
      await api.order('issue', region.cohortId);
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = (await serials()).length;
      await finishedLearners(app, region, EACH);
      const asked = api.order('issue', region.cohortId);
      await someMoment(usual);
      await kill[victim]();
      // The application outlives its database.
      expect(api.lastWords()).toBeUndefined();
      const told = doneOf(await asked);

      const after = await serials();
      expect(after).toEqual(upTo(after.length));
      expect(told ?? { issued: EACH }).toMatchObject({ issued: EACH });
      expect(after.length).toBeGreaterThanOrEqual(told ? before + EACH : before);
      expect(await halves()).toEqual([]);

      const rest = await api.order('issue', region.cohortId);
      expect(rest).toMatchObject({ done: { issued: before + EACH - after.length } });
      expect(await serials()).toEqual(upTo(before + EACH));
      expect(await halves()).toEqual([]);
    }
  },
  20 * 60_000,
);
