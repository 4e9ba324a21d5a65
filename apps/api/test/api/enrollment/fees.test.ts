import { IssueFeeStatements } from '../../../src/modules/enrollment/fees/use-cases/issue-fee-statements.js';
import { Events } from '../../../src/platform/events/events.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { anAccount } from '../../builders/an-account.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();

const FEE = 24_000;
const byText = (a: unknown, b: unknown): number => String(a).localeCompare(String(b));
let region: Region;
let here: Learner[];
let there: Learner[];
let root: string;
let county: string;
let neighbour: string;
let operator: string;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  const [first, second] = region.schools;
  here = await someLearners(app, region, 3, { school: first! });
  here.push(...(await someLearners(app, region, 1, { school: first!, obligation: 'exempt' })));
  there = await someLearners(app, region, 2, { school: second!, institution: 1 });
  await someLearners(app, region, 1, { school: second!, state: 'registered' });
  root = await anAccount(app).of('city-office').at(region.root).signedIn();
  county = await anAccount(app).of('county-office').at(region.countyOf(first!)).signedIn();
  neighbour = await anAccount(app).of('county-office').at(region.countyOf(second!)).signedIn();
  operator = await anAccount(app).of('institution-operator').operating(region.institutions[0]!).signedIn();
});

interface Statement {
  id: string;
  number: string;
  kind: string;
  state: string;
  payerName: string;
  learners: number;
  totalFen: number;
}

const LIST = `query ($cohortId: ID!, $unitId: ID!) { feeStatements(cohortId: $cohortId, unitId: $unitId) {
  totalCount nodes { id number kind state payerName learners totalFen } } }`;

async function statements(cookie: string, unitId: string): Promise<Statement[]> {
  const { data, errors } = await app.graphql<{ feeStatements: { nodes: Statement[] } }>(
    LIST,
    { cohortId: region.cohortId, unitId },
    cookie,
  );
  expect(errors).toEqual([]);
  return data.feeStatements.nodes;
}

async function issue(): Promise<{ __typename: string; jobId?: string; problems?: { code: string }[] }> {
  const { data } = await app.graphql<{ issueFeeStatements: { __typename: string; jobId?: string } }>(
    `mutation ($cohortId: ID!) { issueFeeStatements(cohortId: $cohortId) {
       __typename ... on BegunJob { jobId } ... on Refused { problems { code } } } }`,
    { cohortId: region.cohortId },
    root,
  );
  await app.runJobs();
  return data.issueFeeStatements;
}

const outcomeOf = (jobId: string | undefined) =>
  app.database.one<{ state: string; result: unknown; problems: { code: string }[] | null }>(
    'SELECT state, result, problems FROM platform.background_job WHERE id = $1',
    [jobId],
  );

test('the payer of each county gets one statement, exact to the fen, a voluntary learner costing as much as any', async () => {
  const { jobId } = await issue();
  expect(await outcomeOf(jobId)).toMatchObject({
    state: 'done',
    result: { statements: 2, creditNotes: 0, totalFen: 6 * FEE },
  });
  const issued = await statements(root, region.root.id);
  const names = [here, there].map(([learner]) => region.countyOf(learner!.school).name);
  expect(
    issued.map(({ payerName, learners, totalFen }) => [payerName, learners, totalFen]).toSorted(byText),
  ).toEqual(
    [
      [names[0], 4, 4 * FEE],
      [names[1], 2, 2 * FEE],
    ].toSorted(byText),
  );
  expect(issued.map(({ number }) => number).toSorted(byText)).toEqual(['QZ-F000001', 'QZ-F000002']);
});

test('issued again without news, nothing is charged twice', async () => {
  const { jobId } = await issue();
  expect(await outcomeOf(jobId)).toMatchObject({
    state: 'refused',
    problems: [{ code: 'fees-nothing-open' }],
  });
  expect(await statements(root, region.root.id)).toHaveLength(2);
});

test('two who issue at once charge once', async () => {
  const [late] = await someLearners(app, region, 1, { school: there[0]!.school, institution: 1 });
  there.push(late!);
  const office = {
    accountId: null,
    displayName: 'office',
    role: 'city-office',
    unitId: region.root.id,
  } as never;
  const use = app.get(IssueFeeStatements);
  await Promise.all([use.execute(office, region.cohortId), use.execute(office, region.cohortId)]);
  await Promise.all([app.runJobs(), app.runJobs()]);
  const sum = (await statements(root, region.root.id)).reduce((total, { totalFen }) => total + totalFen, 0);
  expect(sum).toBe(7 * FEE);
});

test('a withdrawal and a revocation are credited on papers of their own; what was issued stays as it was', async () => {
  const before = await statements(root, region.root.id);
  await app.database.run(`UPDATE enrollment.enrollment SET state = 'withdrawn' WHERE id = $1`, [here[0]!.id]);
  await app.database.transaction((tx) =>
    app.get(Events).publish(tx, {
      type: 'certificate-revoked',
      payload: { cohortId: region.cohortId, enrollmentId: here[1]!.id, certificateId: here[1]!.id },
    }),
  );
  await app.runJobs();
  await issue();
  const after = await statements(root, region.root.id);
  const fresh = after.filter(({ id }) => before.every((old) => old.id !== id));
  expect(fresh).toMatchObject([
    { kind: 'CREDIT_NOTE', number: 'QZ-C000001', learners: 2, totalFen: -2 * FEE },
  ]);
  expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual(before);
  const lines = await app.graphql<{ feeLines: { nodes: { reason: string; fen: number }[] } }>(
    `query ($statementId: ID!) { feeLines(statementId: $statementId) { nodes { reason fen learnerNo name schoolName } } }`,
    { statementId: fresh[0]!.id },
    county,
  );
  expect(lines.data.feeLines.nodes.map(({ reason, fen }) => [reason, fen]).toSorted(byText)).toEqual([
    ['REVOCATION', -FEE],
    ['WITHDRAWAL', -FEE],
  ]);
});

test('another institution takes a learner over: the former is credited, the new one charged', async () => {
  await app.database.run(`UPDATE enrollment.enrollment SET institution_id = $2 WHERE id = $1`, [
    there[0]!.id,
    region.institutions[0]!.id,
  ]);
  const { jobId } = await issue();
  expect(await outcomeOf(jobId)).toMatchObject({ result: { statements: 1, creditNotes: 1, totalFen: 0 } });
});

test('the sum of all papers is the fee of those who take part', async () => {
  const totals = await app.graphql<{ feeTotals: { chargedFen: number; creditedFen: number } }>(
    `query ($cohortId: ID!, $unitId: ID!) { feeTotals(cohortId: $cohortId, unitId: $unitId) { chargedFen creditedFen } }`,
    { cohortId: region.cohortId, unitId: region.root.id },
    root,
  );
  const living = await app.database.one<{ count: number }>(
    `SELECT count(*) AS count FROM enrollment.enrollment e WHERE cohort_id = $1 AND state IN ('confirmed', 'completed')
        AND NOT EXISTS (SELECT FROM enrollment.fee_revocation r WHERE r.enrollment_id = e.id)`,
    [region.cohortId],
  );
  const { chargedFen, creditedFen } = totals.data.feeTotals;
  expect(chargedFen + creditedFen).toBe(living!.count * FEE);
});

test('a county sees its own statements and not its neighbour’s; an institution those that name it', async () => {
  const mine = await statements(county, region.countyOf(here[0]!.school).id);
  expect(new Set(mine.map(({ payerName }) => payerName))).toEqual(
    new Set([region.countyOf(here[0]!.school).name]),
  );
  const foreign = await app.rest({ url: `/files/fee-statements/${mine[0]!.id}`, cookie: neighbour });
  expect(foreign.status).toBe(403);
  const own = await app.graphql<{ institutionFeeStatements: { nodes: { institutionName: string }[] } }>(
    `query ($cohortId: ID!) { institutionFeeStatements(cohortId: $cohortId) { nodes { institutionName } } }`,
    { cohortId: region.cohortId },
    operator,
  );
  const names = own.data.institutionFeeStatements.nodes.map(({ institutionName }) => institutionName);
  expect(new Set(names)).toEqual(new Set([region.institutions[0]!.name]));
});

test('only the office at the root issues and settles; a settled statement is not settled again', async () => {
  const unreachable = await app.graphql(
    `mutation ($cohortId: ID!) { issueFeeStatements(cohortId: $cohortId) { __typename } }`,
    { cohortId: region.cohortId },
    county,
  );
  expect(unreachable.errors[0]?.extensions.code).toBe('FORBIDDEN');
  const below = { accountId: null, displayName: 'below', role: 'city-office', unitId: here[0]!.school.id };
  expect(await app.get(IssueFeeStatements).execute(below as never, region.cohortId)).toMatchObject({
    problems: [{ code: 'fees-kept-by-root-office' }],
  });
  const [first] = await statements(root, region.root.id);
  const settle = async (reference: string) => {
    const answer = await app.graphql<{
      settleFeeStatements: { __typename: string; problems?: { code: string }[] };
    }>(
      `mutation ($cohortId: ID!, $ids: [ID!]!, $reference: String!) {
         settleFeeStatements(cohortId: $cohortId, statementIds: $ids, reference: $reference) {
           __typename ... on SettleFeeStatementsDone { settled } ... on Refused { problems { code } } } }`,
      { cohortId: region.cohortId, ids: [first!.id], reference },
      root,
    );
    return answer.data.settleFeeStatements;
  };
  expect(await settle(' ')).toMatchObject({ problems: [{ code: 'fee-reference-missing' }] });
  expect(await settle('2016-0815')).toEqual({ __typename: 'SettleFeeStatementsDone', settled: 1 });
  expect(await settle('2016-0816')).toMatchObject({ problems: [{ code: 'fee-statement-settled' }] });
});

test('the file of a statement names every learner and adds up', async () => {
  const statement = (await statements(root, region.root.id)).find(({ kind }) => kind === 'STATEMENT')!;
  const file = await app.rest({ url: `/files/fee-statements/${statement.id}`, cookie: root });
  expect(file.status).toBe(200);
  const sheets = new Map<string, unknown[][]>();
  for await (const { sheet, cells } of readSpreadsheet(file.bytes, 'statement.xlsx'))
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), [...cells]]);
  const [summary, learners] = [...sheets.values()];
  expect(learners).toHaveLength(statement.learners + 1);
  expect(JSON.stringify(summary)).toContain(statement.number);
});
