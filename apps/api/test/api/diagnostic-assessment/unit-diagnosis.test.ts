import { aRegion, type Region } from '../../builders/a-region.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners } from '../../builders/learners.js';
import { haveTakenTest, packWithPreTest } from '../../builders/pre-tests.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
/** Schools of the first county: two with enough people, one that is too small, one hidden for its sake. */
const TESTED = [8, 2, 5, 6] as const;

const UNIT = `query ($cohortId: ID!, $unitId: ID!, $kind: TestKind = PRE_TEST) {
  unitDiagnosis(cohortId: $cohortId, unitId: $unitId, kind: $kind) {
    name isSchool enrolled inProgress submitted smallestGroup hidden path { name } weeks { monday tests }
    overall { people mean low high standing } bands { band people share }
    levels { dimension column level { people mean } }
    weakPoints { item columns teachers share }
    subunits { unitId name submitted hidden overall { people mean } levels { level { mean } } growth { gain before } }
    growth { people before after gain low verdict } growths { growth { gain } }
    suggestions { kind audience item share topics { code } }
  } }`;

interface Level {
  readonly people: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standing: string;
}
interface Diagnosis {
  readonly name: string;
  readonly isSchool: boolean;
  readonly enrolled: number;
  readonly submitted: number;
  readonly hidden: string | null;
  readonly path: readonly { readonly name: string }[];
  readonly weeks: readonly { readonly tests: number }[];
  readonly overall: Level | null;
  readonly bands: readonly { readonly people: number; readonly share: number }[];
  readonly levels: readonly { readonly level: Level | null }[];
  readonly weakPoints: readonly {
    readonly item: number;
    readonly teachers: number;
    readonly share: number;
  }[];
  readonly subunits: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly hidden: string | null;
    readonly overall: Level | null;
    readonly levels: readonly { readonly level: Level | null }[];
    readonly growth: { readonly gain: number; readonly before: number | null } | null;
  }[];
  readonly growth: { readonly people: number; readonly gain: number; readonly verdict: string } | null;
  readonly suggestions: readonly {
    readonly kind: string;
    readonly audience: string;
    readonly item: number | null;
  }[];
}

const cookies = new Map<string, string>();
async function cookieOf(
  role: 'county-office' | 'principal' | 'province-office' | 'city-office',
  unit: { id: string },
) {
  const key = `${role} ${unit.id}`;
  const cookie = cookies.get(key) ?? (await anAccount(app).of(role).at(unit).signedIn());
  cookies.set(key, cookie);
  return cookie;
}
async function see(cookie: string, unitId: string, kind = 'PRE_TEST') {
  const { data, errors } = await app.graphql<{ unitDiagnosis: Diagnosis }>(
    UNIT,
    { cohortId: region.cohortId, unitId, kind },
    cookie,
  );
  return errors?.length ? null : data.unitDiagnosis;
}

beforeAll(async () => {
  const { code } = packWithPreTest().region.counties[0]!;
  region = await aRegion(app, { pack: packWithPreTest(), counties: [code], schoolsEach: 4 });
  app.clock.set(new Date(`${region.pack.cohorts[0]!.firstTrainingDay}T01:00:00Z`));
  const tested = [];
  for (const [at, count] of TESTED.entries()) {
    const learners = await someLearners(app, region, count + (at === 0 ? 1 : 0), {
      school: region.schools[at]!,
    });
    const some = learners.slice(0, count);
    await haveTakenTest(app, region, 'pre-test', some, at === 0 ? [17, 21] : [21]);
    tested.push(some);
  }
  app.clock.set(new Date(`${region.pack.cohorts[0]!.lastTrainingDay}T01:00:00Z`));
  await haveTakenTest(app, region, 'post-test', [...tested[0]!, ...tested[2]!, ...tested[1]!]);
});

test('a county sees its levels with how sure they are, its shared weak points, and its schools beside each other', async () => {
  const county = region.countyOf(region.schools[0]!);
  const seen = await see(await cookieOf('county-office', county), county.id);
  expect(seen).toMatchObject({ isSchool: false, enrolled: 22, submitted: 21, hidden: null });
  expect(seen?.weeks).toEqual([expect.objectContaining({ tests: 21 })]);
  expect(seen?.path).toEqual([{ name: county.name }]);
  const { mean, low, high } = seen!.overall!;
  expect(low!).toBeLessThan(mean);
  expect(high!).toBeGreaterThan(mean);
  expect(seen?.bands.reduce((sum, { people }) => sum + people, 0)).toBe(21);
  expect(seen?.weakPoints[0]).toEqual({ item: 21, columns: ['I', 'II'], teachers: 21, share: 1 });
  expect(seen?.weakPoints.some(({ item, teachers }) => item === 17 && teachers > 0 && teachers <= 8)).toBe(
    true,
  );
  expect(seen?.subunits.map(({ hidden }) => hidden)).toEqual([null, 'TOO_FEW', 'PROTECTS_OTHERS', null]);
  // The mean of the county is that of all its people, hidden ones too.
  const levels = seen!.subunits.map(({ overall }) => overall);
  expect(levels.map((level) => level?.people)).toEqual([8, undefined, undefined, 6]);
});

test('what is hidden is hidden in every number, at every page of whoever sees the total, and shown to the school itself', async () => {
  const county = region.countyOf(region.schools[0]!);
  const office = await cookieOf('county-office', county);
  const seen = await see(office, county.id);
  for (const { hidden, overall, levels, growth } of seen!.subunits) {
    if (hidden === null) continue;
    expect([overall, growth, ...levels.map(({ level }) => level)].every((value) => value === null)).toBe(
      true,
    );
  }
  const [, small, other] = region.schools;
  expect(await see(office, small!.id)).toMatchObject({
    hidden: 'TOO_FEW',
    overall: null,
    weakPoints: [],
    bands: [],
  });
  expect(await see(office, other!.id)).toMatchObject({
    hidden: 'PROTECTS_OTHERS',
    overall: null,
    weakPoints: [],
  });
  const own = await see(await cookieOf('principal', other!), other!.id);
  expect(own).toMatchObject({ hidden: null, isSchool: true, subunits: [], overall: { people: 5 } });
  expect(await see(await cookieOf('principal', small!), small!.id)).toMatchObject({
    hidden: 'TOO_FEW',
    overall: null,
  });
  expect(await see(await cookieOf('principal', small!), other!.id)).toBeNull();
});

test('growth is shown over those with both tests, and only the difference where the levels would give two people away', async () => {
  const county = region.countyOf(region.schools[0]!);
  const office = await cookieOf('county-office', county);
  const seen = await see(office, county.id, 'POST_TEST');
  // 21 took the pre-test and 15 both; the six others are enough not to be told apart.
  expect(seen?.growth).toMatchObject({ people: 15, verdict: 'GROWN' });
  expect(seen?.growth?.gain).toBeGreaterThan(0);
  const [first] = region.schools;
  const principal = await cookieOf('principal', first!);
  expect(await see(principal, first!.id, 'POST_TEST')).toMatchObject({
    growth: { people: 8, verdict: 'GROWN' },
  });
  // Of the schools only the difference is told.
  expect(seen?.subunits[0]?.growth).toMatchObject({ before: null });
});

test('an empty unit and the region above answer too', async () => {
  const root = await see(await cookieOf('province-office', region.root), region.root.id);
  expect(root).toMatchObject({ enrolled: 22, submitted: 21 });
  const empty = region.pack.region.counties[1]!;
  const nobody = await see(await cookieOf('province-office', region.root), region.unit(empty.code).id);
  expect(nobody).toMatchObject({
    enrolled: 0,
    submitted: 0,
    hidden: 'NOBODY',
    overall: null,
    suggestions: [],
  });
});

test('a school is told what to study together, an office what to plan, an institution what to offer', async () => {
  const [first] = region.schools;
  const own = await see(await cookieOf('principal', first!), first!.id);
  expect(own?.suggestions).toContainEqual(
    expect.objectContaining({ kind: 'STUDY_ITEM', audience: 'SCHOOL', item: 21 }),
  );
  expect(own?.suggestions).toContainEqual(
    expect.objectContaining({
      kind: 'OFFER_TOPICS',
      audience: 'INSTITUTION',
      topics: expect.arrayContaining([{ code: 'T1' }]),
    }),
  );
});

test('the file holds the same numbers as the page, and hides the same', async () => {
  const county = region.countyOf(region.schools[0]!);
  const office = await cookieOf('county-office', county);
  const seen = await see(office, county.id);
  const url = `/files/diagnosis?${new URLSearchParams({ cohortId: region.cohortId, unitId: county.id, format: 'csv' })}`;
  const file = await app.rest({ url, cookie: office });
  expect(file.status).toBe(200);
  const lines = file.text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  expect(lines).toHaveLength(6);
  const shown = lines.find(([name]) => name === region.schools[0]!.name)!;
  expect(Number(shown[3])).toBeCloseTo(seen!.subunits[0]!.overall!.mean * 100, 2);
  const hidden = lines.find(([name]) => name === region.schools[2]!.name)!;
  expect(hidden.slice(3, 16).every((cell) => cell === '')).toBe(true);
  expect(hidden[2]).toBe('5');
  const workbook = await app.rest({ url: url.replace('csv', 'xlsx'), cookie: office });
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  expect((await app.rest({ url, cookie: await cookieOf('principal', region.schools[0]!) })).status).toBe(403);
});
