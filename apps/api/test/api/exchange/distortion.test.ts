import { FlagChangedResults } from '../../../src/modules/certification/use-cases/flag-changed-results.js';
import { SearchDistortion } from '../../../src/modules/exchange/distortion/use-cases/search-distortion.js';
import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { aPerson, type Person } from '../../builders/a-person.js';
import { anAccount } from '../../builders/an-account.js';
import { usePushes } from '../../builders/pushes.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const pushes = usePushes(app);
const PROGRAM = { displayName: 'test' };

let office: Person;
let county: Person;
let operator: Person;
let rootId: string;
let countyId: string;

const MINUTE = 60_000;
/** Some minutes after a moment in the days before now. */
const moment = (daysAgo: number, minutes: number): string =>
  new Date(app.clock.now().getTime() - daysAgo * 24 * 60 * MINUTE + minutes * MINUTE).toISOString();

beforeAll(async () => {
  const { region, learners } = pushes;
  rootId = region.root.id;
  const school = learners[0]!.school;
  countyId = region.countyOf(school).id;
  office = await aPerson(app, anAccount(app).of('province-office').at(region.root));
  county = await aPerson(app, anAccount(app).of('county-office').at(region.countyOf(school)));
  operator = await aPerson(
    app,
    anAccount(app).of('institution-operator').operating({ id: pushes.ours.institutionId }),
  );
});

/** Two courses at the same moment on three evenings. */
const overlapping = (learner: number, from = 0, evenings = [1, 2, 3]): object[] =>
  evenings.flatMap((day) =>
    ['C1', 'C2'].map((courseCode, n) =>
      pushes.record({
        learnerNo: pushes.learners[learner]!.learnerNo,
        courseCode,
        minutes: 50,
        occurredAt: moment(day, -60 + from + n * 4),
        completed: courseCode === 'C1',
      }),
    ),
  );

async function search(): Promise<void> {
  await office.ask(
    `mutation ($cohortId: ID!, $unitId: ID!) { searchDistortion(cohortId: $cohortId, unitId: $unitId) { jobId } }`,
    { cohortId: pushes.region.cohortId, unitId: rootId },
  );
  await app.runJobs();
}

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly records: number;
  readonly learners: number;
  readonly names: readonly string[];
  readonly allBelow: boolean;
  readonly grownAt: string | null;
}

async function findings(who: Person, unitId: string, states: readonly string[]): Promise<readonly Finding[]> {
  const { distortionFindings } = await who.ask<{
    distortionFindings: { nodes: Finding[]; totalCount: number };
  }>(
    `query ($cohortId: ID!, $unitId: ID!, $states: [DistortionFindingState!]!) {
       distortionFindings(cohortId: $cohortId, unitId: $unitId, states: $states) {
         totalCount nodes { id kind state records learners names allBelow grownAt } } }`,
    { cohortId: pushes.region.cohortId, unitId, states },
  );
  expect(distortionFindings.totalCount).toBe(distortionFindings.nodes.length);
  return distortionFindings.nodes;
}

async function judge(
  who: Person,
  unitId: string,
  findingId: string,
  verdict: string,
  { reason = 'looked into', days = null as number | null } = {},
): Promise<readonly string[]> {
  const { judgeDistortion } = await who.ask<{ judgeDistortion: { problems?: { code: string }[] } }>(
    `mutation ($cohortId: ID!, $unitId: ID!, $findingId: ID!, $verdict: DistortionVerdict!, $reason: String!, $days: Int) {
       judgeDistortion(cohortId: $cohortId, unitId: $unitId, findingId: $findingId, verdict: $verdict, reason: $reason,
         days: $days) { ... on Refused { problems { code } } } }`,
    { cohortId: pushes.region.cohortId, unitId, findingId, verdict, reason, days },
  );
  return (judgeDistortion.problems ?? []).map(({ code }) => code);
}

async function answer(findingId: string, text: string): Promise<readonly string[]> {
  const { answerDistortion } = await operator.ask<{ answerDistortion: { problems?: { code: string }[] } }>(
    `mutation ($cohortId: ID!, $findingId: ID!, $answer: String!) {
       answerDistortion(cohortId: $cohortId, findingId: $findingId, answer: $answer) {
         ... on Refused { problems { code } } } }`,
    { cohortId: pushes.region.cohortId, findingId, answer: text },
  );
  return (answerDistortion.problems ?? []).map(({ code }) => code);
}

const progressOf = (learner: number) =>
  app.database.one<{ minutes: number; courses: number; halfHours: number }>(
    `SELECT study_minutes AS minutes, completed_courses AS courses, completed_half_hours AS "halfHours"
       FROM exchange.learner_progress WHERE enrollment_id = $1`,
    [pushes.learners[learner]!.id],
  );

const scoreOf = async (learner: number): Promise<number | undefined> =>
  (
    await app.database.one<{ total: number }>(
      'SELECT total_hundredths AS total FROM scoring.institution_result WHERE enrollment_id = $1',
      [pushes.learners[learner]!.id],
    )
  )?.total;

describe('a finding from search to decision', () => {
  let finding: Finding;

  test('a search finds whose sessions overlap; a second one finds nothing new', async () => {
    await pushes.push(overlapping(0));
    await pushes.push([pushes.record({ learnerNo: pushes.learners[1]!.learnerNo })]);
    await search();
    const found = await findings(office, rootId, ['OPEN']);
    expect(found).toMatchObject([
      { kind: 'OVERLAPPING_SESSIONS', state: 'OPEN', records: 6, learners: 1, allBelow: true, grownAt: null },
    ]);
    finding = found[0]!;
    expect(finding.names).toEqual([pushes.learners[0]!.name]);
    await search();
    expect(await findings(office, rootId, ['OPEN'])).toEqual(found);
  });

  test('the office sees records, minutes and the course that would be lost', async () => {
    const { distortionFinding: found } = await office.ask<{
      distortionFinding: { doubted: object[]; records: object[] };
    }>(
      `query ($cohortId: ID!, $unitId: ID!, $findingId: ID!) {
         distortionFinding(cohortId: $cohortId, unitId: $unitId, findingId: $findingId) {
           doubted { records minutes coursesLost halfHoursLost halfHoursNow }
           records { kind minutes courseTitle counts } } }`,
      { cohortId: pushes.region.cohortId, unitId: rootId, findingId: finding.id },
    );
    expect(found.doubted).toEqual([
      { records: 6, minutes: 300, coursesLost: 1, halfHoursLost: 4, halfHoursNow: 4 },
    ]);
    expect(found.records).toHaveLength(6);
    expect(found.records[0]).toMatchObject({ kind: 'COURSE_STUDY', minutes: 50, counts: true });
  });

  test('the institution is asked, and records are not struck before it has answered or its time is over', async () => {
    expect(await judge(office, rootId, finding.id, 'ASK', { days: 0 })).toEqual([
      'finding-days-out-of-range',
    ]);
    expect(await answer(finding.id, 'nobody asked us')).toEqual(['finding-unknown']);
    expect(await judge(office, rootId, finding.id, 'ASK', { days: 7 })).toEqual([]);
    expect(await judge(office, rootId, finding.id, 'STRIKE')).toEqual(['finding-answer-awaited']);
    expect(await answer(finding.id, '  ')).toEqual(['finding-reason-missing']);
    expect(await answer(finding.id, 'A window was left open.')).toEqual([]);
    expect(await answer(finding.id, 'And again.')).toEqual(['finding-decided-otherwise']);
    const { institutionFindings } = await operator.ask<{
      institutionFindings: { steps: { action: string }[] }[];
    }>(
      `query ($cohortId: ID!) { institutionFindings(cohortId: $cohortId) { steps { action text byName } } }`,
      { cohortId: pushes.region.cohortId },
    );
    expect(institutionFindings.map(({ steps }) => steps.map(({ action }) => action))).toEqual([
      ['ASK', 'ANSWER'],
    ]);
  });

  test('struck records stay, count no longer, and results follow', async () => {
    await app.get(RunScoring).execute(PROGRAM, pushes.region.cohortId, 'test');
    const [before, score] = [await progressOf(0), (await scoreOf(0))!];
    expect(before).toEqual({ minutes: 300, courses: 1, halfHours: 4 });
    expect(
      await judge(office, rootId, finding.id, 'STRIKE', { reason: 'one cannot study two courses at once' }),
    ).toEqual([]);
    expect(await progressOf(0)).toEqual({ minutes: 0, courses: 0, halfHours: 0 });
    expect(await pushes.held()).toBe(7);
    await app.runJobs();
    expect(await scoreOf(0)).toBeLessThan(score);
    const history = await app.database.rows<{ reason: string; total: number }>(
      `SELECT reason, (before ->> 'total_hundredths')::int AS total FROM scoring.result_history
        WHERE enrollment_id = $1 AND kind = 'institution-result'`,
      [pushes.learners[0]!.id],
    );
    expect(history).toEqual([{ reason: '剔除失真的学习记录', total: score }]);
  });

  test('a struck record that is pushed again is a duplicate and stays struck', async () => {
    const { rows } = await app.pool.query<{
      record_id: string;
      occurred_at: Date;
      code: string;
      completed: boolean;
    }>(
      `SELECT r.record_id, r.occurred_at, c.code, r.completed FROM exchange.learning_record r
         JOIN course_selection.course c ON c.id = r.course_id WHERE r.struck_by IS NOT NULL LIMIT 1`,
    );
    const { record_id, occurred_at, code, completed } = rows[0]!;
    const again = pushes.record({
      recordId: record_id,
      occurredAt: occurred_at.toISOString(),
      courseCode: code,
      minutes: 50,
      completed,
    });
    expect(await pushes.push([again])).toMatchObject({ accepted: 0, duplicate: 1 });
    expect(await progressOf(0)).toMatchObject({ minutes: 0 });
  });

  test('the teacher reads what was struck, why, and by whom', async () => {
    const teacher = await aPerson(app, anAccount(app).of('teacher').whoIs(pushes.learners[0]!.teacherId));
    const { myStruckRecords } = await teacher.ask<{ myStruckRecords: object[] }>(
      `query ($cohortId: ID!) { myStruckRecords(cohortId: $cohortId) { kind records minutes reason } }`,
      { cohortId: pushes.region.cohortId },
    );
    expect(myStruckRecords).toEqual([
      {
        kind: 'OVERLAPPING_SESSIONS',
        records: 6,
        minutes: 300,
        reason: 'one cannot study two courses at once',
      },
    ]);
  });

  test('what is found of the same learner afterwards is another finding', async () => {
    await pushes.push(overlapping(0, 200));
    await search();
    expect(await findings(office, rootId, ['OPEN', 'STRUCK'])).toHaveLength(2);
    expect(await progressOf(0)).toMatchObject({ minutes: 300 });
  });

  test('restored records count again', async () => {
    expect(await judge(office, rootId, finding.id, 'RESTORE', { reason: 'the appeal was right' })).toEqual(
      [],
    );
    expect(await progressOf(0)).toEqual({ minutes: 600, courses: 1, halfHours: 4 });
    await app.runJobs();
    expect(await judge(office, rootId, finding.id, 'RESTORE')).toEqual(['finding-decided-otherwise']);
    // What was judged so is not laid before anybody again by itself.
    const [later] = await findings(office, rootId, ['OPEN']);
    expect(await judge(office, rootId, later!.id, 'STRIKE', { reason: 'these two at once' })).toEqual([]);
    await search();
    expect(await findings(office, rootId, ['OPEN'])).toEqual([]);
    expect(await progressOf(0)).toMatchObject({ minutes: 300 });
    await app.get(FlagChangedResults).execute(pushes.region.cohortId);
  });
});

describe('a finding that was dismissed', () => {
  test('stays so when it is found again, and opens when further records join it', async () => {
    await pushes.push(overlapping(2));
    await search();
    const own = (list: readonly Finding[]) =>
      list.filter(({ names }) => names.includes(pushes.learners[2]!.name));
    const [found] = own(await findings(office, rootId, ['OPEN']));
    expect(await judge(county, countyId, found!.id, 'DISMISS', { reason: 'a window left open' })).toEqual([]);
    await search();
    expect(own(await findings(office, rootId, ['DISMISSED']))).toMatchObject([
      { id: found!.id, grownAt: null },
    ]);
    await pushes.push(overlapping(2, 0, [4]));
    await search();
    const [grown] = own(await findings(office, rootId, ['OPEN']));
    expect(grown).toMatchObject({ id: found!.id, records: 8 });
    expect(grown!.grownAt).not.toBeNull();
  });

  test('an untouched finding goes when its records were corrected', async () => {
    await pushes.push(overlapping(1));
    await search();
    const own = async () =>
      (await findings(office, rootId, ['OPEN'])).filter(({ names }) =>
        names.includes(pushes.learners[1]!.name),
      );
    expect(await own()).toHaveLength(1);
    const { rows } = await app.pool.query<{ id: string; at: Date; code: string }>(
      `SELECT r.record_id AS id, r.occurred_at AS at, c.code FROM exchange.learning_record r
         JOIN course_selection.course c ON c.id = r.course_id
        WHERE r.enrollment_id = $1 AND c.code = 'C2'`,
      [pushes.learners[1]!.id],
    );
    await pushes.push(
      rows.slice(0, 2).map(({ id, at, code }) =>
        pushes.record({
          learnerNo: pushes.learners[1]!.learnerNo,
          supersedes: id,
          occurredAt: at.toISOString(),
          courseCode: code,
          minutes: 1,
        }),
      ),
    );
    await search();
    expect(await own()).toEqual([]);
  });
});

describe('who may look and judge', () => {
  test('an office elsewhere neither sees nor judges a finding', async () => {
    const [, other] = pushes.region.schools;
    const elsewhere = pushes.region.countyOf(other!);
    expect(elsewhere.id).not.toBe(countyId);
    const neighbour = await aPerson(app, anAccount(app).of('county-office').at(elsewhere));
    expect(
      await findings(neighbour, elsewhere.id, ['OPEN', 'ASKED', 'ANSWERED', 'DISMISSED', 'STRUCK']),
    ).toEqual([]);
    const [any] = await findings(office, rootId, ['OPEN']);
    expect(await judge(neighbour, elsewhere.id, any!.id, 'DISMISS')).toEqual(['finding-unknown']);
  });

  test('the institution sees what it was asked about, and no other institution does', async () => {
    const theirs = await aPerson(
      app,
      anAccount(app).of('institution-operator').operating({ id: pushes.theirs.institutionId }),
    );
    const ask = `query ($cohortId: ID!) { institutionFindings(cohortId: $cohortId) { finding { id } } }`;
    const { institutionFindings } = await theirs.ask<{ institutionFindings: object[] }>(ask, {
      cohortId: pushes.region.cohortId,
    });
    expect(institutionFindings).toEqual([]);
  });

  test('the nightly search looks at cohorts in training', async () => {
    await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [
      pushes.region.cohortId,
    ]);
    const before = await findings(office, rootId, ['OPEN']);
    await app.get(SearchDistortion)['nightly']();
    expect((await findings(office, rootId, ['OPEN'])).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
  });
});
