import { readFileSync } from 'node:fs';
import { ImportSchools } from '../../src/modules/enrollment/use-cases/import-schools.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { theProgram } from '../builders/a-roster.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, visit, type Visitor } from '../support/visitor.js';

/**
 * Somebody who keeps the rosters of two schools uploads what the schools sent: sixty rows in a workbook with titles in
 * the third row, rounded ID numbers, wrong sexes, dates that do not exist. Every fault is answered with its row, its
 * column and what to do; the rest is imported.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const sample = (name: string): string => new URL(`../samples/${name}`, import.meta.url).pathname;
const expected = JSON.parse(readFileSync(sample('messy.expected.json'), 'utf8')) as {
  rows: number;
  accepted: number;
  rejected: { row: number; column: string; code: string }[];
};

let region: Region;
let clerk: Visitor;

test('a messy workbook is checked, answered row by row, and its good rows are imported', async () => {
  region = await aRegion(app, { pack: 'jilin-2014', counties: [] });
  const list = { rootUnitId: region.root.id, fileName: 'schools.csv', source: sample('jilin-schools.csv') };
  await app.get(ImportSchools).execute(theProgram, list);
  const account = await anAccount(app).of('county-office').at(region.unit('220102')).made();
  clerk = await visit(await browser.newContext({ viewport: DESK }), app);
  const { page } = clerk;

  // The clerk signs in and goes to the roster imports.
  await clerk.signIn(account);
  await clerk.link('花名册导入').first().click();
  await clerk.heading('花名册导入').waitFor();
  await clerk.settled();

  // The workbook is chosen; its columns are found although they stand in the third row, and the clerk has it checked.
  await page.locator('input[type=file]').setInputFiles(sample('messy.xlsx'));
  await clerk.heading('messy.xlsx').waitFor();
  await clerk.settled();
  expect(await page.locator('main').innerText()).not.toMatch(/\d{15}/);
  await clerk.button('检查全部行').click();
  const figure = (label: string) => page.getByText(label, { exact: true }).first().locator('..');
  await figure('可导入').waitFor();
  expect(await figure('读取').innerText()).toContain(String(expected.rows));
  expect(await figure('可导入').innerText()).toContain(String(expected.accepted));
  expect(await figure('有错误，不导入').innerText()).toContain(String(expected.rejected.length));

  // Thirteen faults by kind, the remedy first; each kind shows its rows.
  const kinds = page
    .locator('li')
    .filter({ hasText: '错误' })
    .filter({ has: page.locator('h3') });
  const shown: { row: number; column: string }[] = [];
  for (let at = 0; at < (await kinds.count()); at += 1) {
    const kind = kinds.nth(at);
    expect(await kind.locator('p').first().innerText()).toMatch(/请|为18位|留空|复制|核对|选中|多半/);
    const column = /· (.+?)列$/m.exec(await kind.innerText())?.[1] ?? '';
    await kind.getByRole('button', { name: '查看这些行' }).click();
    await kind.locator('tbody tr[data-row-key]').first().waitFor();
    const rows = await kind.locator('tbody tr[data-row-key] td:first-child').allInnerTexts();
    shown.push(...rows.map((row) => ({ row: Number(row), column })));
  }
  const byRow = (a: { row: number; column: string }, b: { row: number; column: string }) =>
    a.row - b.row || a.column.localeCompare(b.column);
  expect(shown.toSorted(byRow)).toEqual(
    expected.rejected.map(({ row, column }) => ({ row, column })).toSorted(byRow),
  );
  expect(await clerk.overflow()).toBe(0);

  // Nothing is in the roster until the clerk says so.
  const roster = () => app.database.one<{ n: number }>('SELECT count(*) AS n FROM enrollment.teacher');
  expect((await roster())?.n).toBe(0);
  await clerk.button('查看将发生的变化').click();
  await clerk.button(`导入：新增${expected.accepted}人`).click();
  await page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await page.getByText('导入完成').waitFor();
  expect((await roster())?.n).toBe(expected.accepted);

  // The roster shows them, of every ID number the last four characters alone.
  await clerk.open('/office/roster');
  await clerk.settled();
  await page
    .getByText(new RegExp(`${expected.accepted} 条`))
    .first()
    .waitFor();
  expect(await page.locator('tbody').innerText()).not.toMatch(/\d{17}[\dX]/);
  expect(clerk.complaints).toEqual([]);
}, 120_000);
