import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import type { Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { SubmitTests } from '../../../src/modules/diagnostic-assessment/use-cases/submit-tests.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners } from '../../builders/learners.js';
import { packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let cookie: string;

beforeAll(async () => {
  const pack = packWithPreTest();
  region = await aRegion(app, {
    pack: {
      ...pack,
      diagnosis: { ...pack.diagnosis, form: { kind: 'fixed', questionsAtMost: 60, precision: 0.1 } },
    },
  });
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T01:00:00Z`));
  cookie = await anAccount(app).of('province-office').at(region.root).signedIn();
});

const INSTRUMENT = { code: selfAssessment25.code, version: selfAssessment25.version };
const COMPUTE = `mutation ($programmeId: ID!, $code: String!, $version: Int!) {
  done: computeItemStatistics(programmeId: $programmeId, code: $code, version: $version) {
    __typename ... on BegunJob { jobId } ... on Refused { problems { code } } } }`;
const READ = `query ($programmeId: ID!, $code: String!, $version: Int!) {
  usedInstruments(programmeId: $programmeId) { code version tests computedAt }
  itemStatistics(programmeId: $programmeId, code: $code, version: $version) {
    assessments alpha computedAt fields { dimension column questions alpha }
    questions { question answered difficulty discrimination upperLower alphaWithout flags
      options { code share isRight isUnused } } } }`;

interface Read {
  readonly usedInstruments: readonly { readonly tests: number; readonly computedAt: string | null }[];
  readonly itemStatistics: {
    readonly assessments: number;
    readonly alpha: number;
    readonly fields: readonly { readonly questions: number; readonly alpha: number }[];
    readonly questions: readonly {
      readonly question: string;
      readonly answered: number;
      readonly difficulty: number;
      readonly discrimination: number;
      readonly flags: readonly string[];
      readonly options: readonly {
        readonly code: string;
        readonly share: number;
        readonly isUnused: boolean;
      }[];
    }[];
  } | null;
}

const read = async (who = cookie) =>
  app.graphql<Read>(READ, { programmeId: region.programmeId, ...INSTRUMENT }, who);
const compute = async (who = cookie) =>
  app.graphql<{ done: { __typename: string; jobId?: string; problems?: { code: string }[] } }>(
    COMPUTE,
    { programmeId: region.programmeId, ...INSTRUMENT },
    who,
  );

/** Forty people from the weakest to the best; question 1 is answered best by all, question 2 the wrong way round. */
function answersOf(person: number): (question: Question) => string[] {
  const [easy, reversed] = selfAssessment25.questions;
  const able = Math.min(3, Math.floor(person / 10));
  return (question) => {
    if (question.kind !== 'single') throw new Error('The first instrument has single choices alone');
    const thirds = question.code === easy!.code ? 3 : question.code === reversed!.code ? 3 - able : able;
    return [question.options.find((option) => option.thirds === thirds)!.code];
  };
}

test('without tests nothing is reckoned, and the figures are for those who keep instruments', async () => {
  expect((await read()).data).toEqual({ usedInstruments: [], itemStatistics: null });
  expect((await compute()).data.done).toMatchObject({
    __typename: 'Refused',
    problems: [{ code: 'instrument-without-tests' }],
  });
  const county = region.countyOf(region.schools[0]!);
  const other = await anAccount(app).of('county-office').at(county).signedIn();
  expect((await read(other)).errors).toHaveLength(2);
  expect((await compute(other)).errors).toHaveLength(1);
});

test('a job reckons them from the tests, and flags what the maker should look at', async () => {
  const learners = await someLearners(app, region, 40);
  const { refused } = await app.get(SubmitTests).executeMany(
    { displayName: 'test' },
    region.cohortId,
    'pre-test',
    learners.map(({ id }, person) => ({
      enrollmentId: id,
      environment: 'mobile',
      answer: answersOf(person),
    })),
  );
  expect(refused).toEqual([]);
  expect((await compute()).data.done.__typename).toBe('BegunJob');
  await app.runJobs();
  const { usedInstruments, itemStatistics } = (await read()).data;
  expect(usedInstruments).toMatchObject([{ ...INSTRUMENT, tests: 40, computedAt: expect.any(String) }]);
  expect(itemStatistics?.assessments).toBe(40);
  expect(itemStatistics?.alpha).toBeGreaterThan(0.9);
  expect(itemStatistics?.fields.every(({ questions }) => questions > 0)).toBe(true);
  const [easy, reversed, sound] = itemStatistics!.questions;
  expect(easy).toMatchObject({ answered: 40, difficulty: 1, discrimination: null });
  expect(easy?.flags).toEqual(['TOO_EASY', 'OPTION_UNUSED']);
  expect(reversed?.flags).toContain('DISCRIMINATES_WRONGLY');
  expect(sound?.discrimination).toBeGreaterThan(0.9);
  expect(sound?.flags).toEqual([]);
  expect(sound?.options.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(easy?.options.filter(({ isUnused }) => isUnused)).toHaveLength(3);
  // The job tells how many tests it took, and counts them once.
  const job = await app.database.one<{ state: string; result: { rows: number } }>(
    `SELECT state, result FROM platform.background_job WHERE kind = 'compute-item-statistics' ORDER BY id DESC LIMIT 1`,
  );
  expect(job).toEqual({ state: 'done', result: { rows: 40 } });
});
