import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { aRegion, type Region } from '../../builders/a-region.js';
import { enrolled, onTheRoster, rosterCsv } from '../../builders/a-roster.js';
import { aTeacher } from '../../builders/a-teacher.js';
import { anAccount } from '../../builders/an-account.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
let region: Region;
let province: string;

beforeAll(async () => {
  region = await aRegion(app);
  province = await anAccount(app).of('province-office').at(region.root).signedIn();
});

const address = (unitId: string) => `/files/rosters?programmeId=${region.programmeId}&unitId=${unitId}`;

function form(content: string | Buffer, name: string): FormData {
  const data = new FormData();
  data.append('file', new Blob([Buffer.from(content)]), name);
  return data;
}

interface Page<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('a roster file', () => {
  test('is uploaded by a school, read page by page, and committed', async () => {
    const school = region.schools[0]!;
    const cookie = await anAccount(app).of('school-administrator').at(school).signedIn();
    const [good, other] = [aTeacher().at(school).facts(), aTeacher().at(region.schools[1]!).facts()];
    const answer = await app.rest({
      method: 'POST',
      url: address(school.id),
      payload: form(rosterCsv([good, other]), '花名册.csv'),
      cookie,
    });
    const { importId } = answer.json<{ importId: string }>();
    expect(answer.status).toBe(201);
    const preview = await app.graphql<{
      rosterFilePreview: {
        sheet: string;
        headerRow: number;
        encoding: string;
        columns: { index: number; settled: string | null; samples: string[] }[];
      };
    }>(
      `query ($id: ID!) { rosterFilePreview(importId: $id) {
         sheet headerRow encoding columns { index settled samples } } }`,
      { id: importId },
      cookie,
    );
    const { columns, ...settings } = preview.data.rosterFilePreview;
    expect(JSON.stringify(columns)).not.toContain(good.idNumber);
    const check = await app.graphql(
      `mutation ($id: ID!, $settings: RosterCheckInput!) { checkRosterImport(importId: $id, settings: $settings) {
         ... on CheckRosterImportDone { jobId } ... on Refused { problems { code } } } }`,
      {
        id: importId,
        settings: {
          ...settings,
          columns: columns.flatMap(({ index, settled }) => (settled ? [{ index, column: settled }] : [])),
        },
      },
      cookie,
    );
    expect(check.data).toEqual({ checkRosterImport: { jobId: null } });
    const checked = { importId };

    const read = await app.graphql<{
      rosterImport: { fileName: string; state: string; problems: Page<unknown> };
    }>(
      `query ($id: ID!) { rosterImport(importId: $id) { fileName state
         problems(first: 1) { totalCount nodes { severity problem { row field zh } } } } }`,
      { id: checked.importId },
      cookie,
    );
    expect(read.data.rosterImport).toMatchObject({
      fileName: '花名册.csv',
      state: 'CHECKED',
      problems: {
        totalCount: 1,
        nodes: [{ severity: 'ERROR', problem: { row: 3, field: '学校标识码' } }],
      },
    });
    const commit = `mutation ($id: ID!) { commitRosterImport(importId: $id) {
      ... on BegunJob { jobId } ... on Refused { problems { code } } } }`;
    const done = await app.graphql(commit, { id: checked.importId }, cookie);
    expect(done.data).toEqual({ commitRosterImport: { jobId: expect.any(String) } });
    await app.runJobs();
    const stored = await app.database.one<{ n: number }>(
      'SELECT count(*) AS n FROM enrollment.teacher WHERE roster_import_id = $1',
      [importId],
    );
    expect(stored?.n).toBe(1);
    const again = await app.graphql(commit, { id: checked.importId }, cookie);
    expect(again.data).toEqual({ commitRosterImport: { problems: [{ code: 'move-not-possible' }] } });
  });

  test('in the name of a unit outside one’s reach is refused before it is read', async () => {
    const cookie = await anAccount(app).of('school-administrator').at(region.schools[0]!).signedIn();
    const payload = form('x', 'roster.csv');
    const answer = await app.rest({ method: 'POST', url: address(region.root.id), payload, cookie });
    expect(answer.status).toBe(403);
  });

  test('that is no table is answered with its problem as JSON', async () => {
    const payload = form(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'roster.xlsx');
    const answer = await app.rest({
      method: 'POST',
      url: address(region.root.id),
      payload,
      cookie: province,
    });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ problems: [{ code: 'file-unreadable', zh: expect.any(String) }] });
  });

  test('that is not there is asked for', async () => {
    const request = { method: 'POST', url: address(region.root.id), cookie: province } as const;
    expect((await app.rest({ ...request, payload: {} })).json()).toMatchObject({
      problems: [{ code: 'roster-file-missing' }],
    });
    expect((await app.rest({ ...request, payload: new FormData() })).status).toBeGreaterThanOrEqual(400);
  });

  test('leaves nothing behind when the connection breaks in the middle', async () => {
    const before = await app.database.one<{ n: number }>(
      'SELECT count(*) AS n FROM enrollment.roster_import',
    );
    const content = rosterCsv(Array.from({ length: 200 }, () => aTeacher().at(region.schools[0]!).facts()));
    await breakOff(address(region.root.id), content);
    const after = await app.database.one<{ n: number }>('SELECT count(*) AS n FROM enrollment.roster_import');
    expect(after).toEqual(before);
    const busy = await app.database.one<{ n: number }>(
      `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
    expect(busy?.n).toBe(0);
  });
});

/** Sends the head and half of a multipart body, then closes the line. */
async function breakOff(path: string, content: string): Promise<void> {
  const body = `--b\r\nContent-Disposition: form-data; name="file"; filename="r.csv"\r\n\r\n${content}\r\n--b--\r\n`;
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'content-type: multipart/form-data; boundary=b',
    `content-length: ${Buffer.byteLength(body)}`,
    `cookie: ${province}`,
    'x-tisheng-request: 1',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, body.length / 2)}`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.destroy();
  // The server hears of it; a request afterwards is answered as ever.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await app.rest({ url: '/health' })).status).toBe(200);
}

test('a county sees its enrollments with the reason of the obligation, masked, page by page', async () => {
  const school = region.schools[0]!;
  const teachers = [aTeacher(), aTeacher().man().of(55, { on: '2030-03-01' }), aTeacher()];
  const records = await enrolled(
    app,
    region,
    teachers.map((teacher) => teacher.at(school)),
  );
  const cookie = await anAccount(app).of('county-office').at(region.countyOf(school)).signedIn();
  const query = `query ($cohort: ID!, $unit: ID!, $after: String, $obligations: [Obligation!]) {
    enrollments(cohortId: $cohort, unitId: $unit, first: 2, after: $after, obligations: $obligations) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { learnerNo maskedIdNumber schoolName countyName obligation obligationReason { code zh en } state institutionName } } }`;
  const variables = { cohort: region.cohortId, unit: region.countyOf(school).id };
  type Node = { learnerNo: string; maskedIdNumber: string };
  const first = (await app.graphql<{ enrollments: Page<Node> }>(query, variables, cookie)).data.enrollments;
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const after = first.pageInfo.endCursor;
  const second = (await app.graphql<{ enrollments: Page<Node> }>(query, { ...variables, after }, cookie)).data
    .enrollments;
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect([...first.nodes, ...second.nodes].map(({ learnerNo }) => learnerNo)).toEqual(
    records.map(({ learnerNo }) => learnerNo).sort(),
  );
  const voluntary = await app.graphql<{ enrollments: Page<Node> }>(
    query,
    { ...variables, obligations: ['VOLUNTARY'] },
    cookie,
  );
  expect(voluntary.data.enrollments.nodes).toEqual([
    expect.objectContaining({
      maskedIdNumber: expect.stringMatching(/^\*{14}[\dX]{4}$/),
      obligation: 'VOLUNTARY',
      obligationReason: expect.objectContaining({ code: 'age-limit-reached' }),
      state: 'CONFIRMED',
      institutionName: '第一培训机构',
    }),
  ]);
});

test('a look at a whole ID number is written into the trail', async () => {
  const teacher = aTeacher().at(region.schools[0]!);
  const [teacherId] = await onTheRoster(app, region, [teacher]);
  const answer = await app.graphql(
    `mutation ($id: ID!) { unmaskIdNumber(teacherId: $id, reason: "核对证件") { idNumber } }`,
    { id: teacherId },
    province,
  );
  expect(answer.data).toEqual({ unmaskIdNumber: { idNumber: teacher.facts().idNumber } });
  const trail = await app.database.rows(
    `SELECT after FROM platform.audit_entry WHERE action = 'unmask-id-number' AND target_id::text = $1`,
    [teacherId],
  );
  expect(trail).toEqual([{ after: { reason: '核对证件' } }]);
});

test('a teacher registers, once, and who need not take part agrees by it', async () => {
  const [teacherId] = await onTheRoster(app, region, [aTeacher().woman().of(51, { on: '2030-03-01' })]);
  const cookie = await anAccount(app).of('teacher').whoIs(teacherId!).signedIn();
  const mutation = `mutation ($cohort: ID!) { registerForCohort(cohortId: $cohort) {
    ... on RegisterForCohortDone { state } ... on Refused { problems { code } } } }`;
  const first = await app.graphql(mutation, { cohort: region.cohortId }, cookie);
  expect(first.data).toEqual({ registerForCohort: { state: 'REGISTERED' } });
  const second = await app.graphql(mutation, { cohort: region.cohortId }, cookie);
  expect(second.data).toEqual({ registerForCohort: { problems: [{ code: 'already-enrolled' }] } });
  const own = await app.graphql('{ myEnrollments { cohortId state obligation } }', {}, cookie);
  expect(own.data).toEqual({
    myEnrollments: [{ cohortId: region.cohortId, state: 'REGISTERED', obligation: 'VOLUNTARY' }],
  });
});

test('the office reads programmes, policy, roster and choices, puts a school forward and chooses an institution', async () => {
  const own = region.schools[2]!;
  const county = region.countyOf(own);
  const [id] = await onTheRoster(app, region, [aTeacher().named('欧阳修文').at(own)]);
  const variables = {
    cohort: region.cohortId,
    programme: region.programmeId,
    unit: county.id,
    institution: region.institutions[1]!.id,
  };
  const cookie = await anAccount(app).of('county-office').at(county).signedIn();
  const forward = await app.graphql(
    `mutation ($cohort: ID!, $unit: ID!) { putForwardTeachers(cohortId: $cohort, unitId: $unit) {
       ... on PutForwardTeachersDone { putForward waiting leftOut problems { code } } } }`,
    variables,
    cookie,
  );
  expect(forward.data).toEqual({
    putForwardTeachers: { putForward: 1, waiting: 0, leftOut: 0, problems: [] },
  });
  const chosen = await app.graphql(
    `mutation ($cohort: ID!, $unit: ID!, $institution: ID!) {
       chooseInstitution(cohortId: $cohort, unitId: $unit, institutionId: $institution) {
         ... on ChooseInstitutionDone { enrollments } } }`,
    variables,
    cookie,
  );
  expect(chosen.data).toEqual({ chooseInstitution: { enrollments: 1 } });
  const read = await app.graphql<Record<string, unknown>>(
    `query ($cohort: ID!, $programme: ID!, $unit: ID!) {
       programmes { id cohorts { id state quotas { teachers taken } } }
       policyPack(cohortId: $cohort) { totalHalfHours components { code weight } bands { grade from } themes { theme } }
       teachers(unitId: $unit, search: "欧阳") { nodes { id name maskedIdNumber learnerNumbers } }
       trainingInstitutions(programmeId: $programme) { code members }
       institutionChoices(cohortId: $cohort, unitId: $unit) { countyName institutionName locked enrolled } }`,
    variables,
    cookie,
  );
  expect(read.errors).toEqual([]);
  expect(read.data).toMatchObject({
    programmes: [{ id: region.programmeId, cohorts: [{ id: region.cohortId, state: 'ENROLLING' }] }],
    policyPack: { totalHalfHours: 30, bands: [{ grade: 'FAIL' }, { grade: 'PASS' }, { grade: 'EXCELLENT' }] },
    teachers: { nodes: [{ id, name: '欧阳修文' }] },
    trainingInstitutions: [{ code: 'first-institution' }, { code: 'second-institution' }],
    institutionChoices: [
      { countyName: county.name, institutionName: '第二培训机构', locked: false, enrolled: 1 },
    ],
  });
});

test('a workbook with everything in it is kept by the upload, and its columns are found', async () => {
  const file = readFileSync(new URL('../../samples/messy.xlsx', import.meta.url));
  const answer = await app.rest({
    method: 'POST',
    url: address(region.root.id),
    payload: form(file, 'messy.xlsx'),
    cookie: province,
  });
  const { importId } = answer.json<{ importId: string }>();
  const preview = await app.graphql<{ rosterFilePreview: { columns: { settled: string | null }[] } }>(
    `query ($id: ID!) { rosterFilePreview(importId: $id) { problems { code } rows { row cells } columns { settled samples } } }`,
    { id: importId },
    province,
  );
  expect(preview.data).toMatchObject({ rosterFilePreview: { problems: [] } });
  expect(preview.data.rosterFilePreview.columns.map(({ settled }) => settled)).toEqual(
    expect.arrayContaining(['NAME', 'ID_NUMBER', 'STAGE']),
  );
  expect(JSON.stringify(preview.data)).not.toMatch(/\d{15}/);
});
