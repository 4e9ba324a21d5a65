import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aRegion } from '../builders/a-region.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A school has a spreadsheet whose columns nobody could guess, and an ID number that lost its last digits. Its
 * administrator says what the columns are, takes the file back with its problems, sends the mended one, imports it – and
 * takes it back, because it was last year's.
 */
const app = useApp({ pages: true });
const browser = useBrowser();

test('a school administrator imports a broken spreadsheet, mends it, commits it and undoes it', async () => {
  const region = await aRegion(app);
  const school = region.schools[0]!;
  const account = await anAccount(app).of('school-administrator').at(school).made();
  const teachers = Array.from({ length: 5 }, () => aTeacher().at(school).facts());
  const sheet = (numbers: readonly string[]): string =>
    [
      '我校教师',
      '序号,谁,教师性别,证号登记,学校代码,学段',
      ...teachers.map(
        (teacher, at) =>
          `${at + 1},${teacher.name},${teacher.sex === 'male' ? '男' : '女'},${numbers[at]},${school.code},小学`,
      ),
    ].join('\r\n');
  const good = teachers.map(({ idNumber }) => idNumber);
  const broken = good.map((number, at) => (at === 1 ? '1.10101E+17' : number));
  const folder = app.config.dataDir;
  await writeFile(join(folder, 'broken.csv'), sheet(broken));
  await writeFile(join(folder, 'mended.csv'), sheet(good));

  const clerk = await visit(await browser.newContext({ viewport: DESK, acceptDownloads: true }), app);
  const { page } = clerk;
  await clerk.enter(account, '/school/roster-imports');
  await page.locator('input[type=file]').setInputFiles(join(folder, 'broken.csv'));
  await clerk.heading('broken.csv').waitFor();
  await clerk.settled();

  // The row of names is known; the column of names is not among them yet. ID numbers were found by their look.
  const column = (letter: string) => page.getByLabel(new RegExp(`^${letter}列`));
  await page.getByLabel('列名在').selectOption('2');
  await clerk.settled();
  expect(await column('D').inputValue()).toBe('ID_NUMBER');
  expect(await page.locator('main').innerText()).not.toContain(good[0]);
  await column('B').selectOption('');
  await clerk.button('检查全部行').click();
  await page.getByText('缺少“姓名”列').waitFor();
  await column('B').selectOption('NAME');
  // What was chosen stands in the address: a reload keeps it.
  await page.reload();
  await clerk.settled();
  expect(await column('B').inputValue()).toBe('NAME');
  expect(await clerk.overflow()).toBe(0);
  await clerk.button('检查全部行').click();

  // The remedy stands first; the file comes back with its problems.
  await clerk.heading('证件号码被当作数字，末几位已丢失').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('下载标注问题的文件').click(),
  ]);
  const handedBack = await readFile(await download.path(), 'utf8');
  expect(handedBack).toContain('问题');
  expect(handedBack).toContain('文本');

  // The mended file goes into the same import, and can be committed.
  await page.locator('input[type=file]').setInputFiles(join(folder, 'mended.csv'));
  await clerk.heading('mended.csv').waitFor();
  await clerk.settled();
  await page.getByLabel('列名在').selectOption('2');
  await clerk.settled();
  await column('B').selectOption('NAME');
  await clerk.button('检查全部行').click();
  await clerk.button('导入：新增5人').click();
  await page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await page.getByText('导入完成').waitFor();
  const stored = () => app.database.one<{ n: number }>('SELECT count(*) AS n FROM enrollment.teacher');
  expect((await stored())?.n).toBe(5);

  // It was the wrong file: all of it goes again, with the reason on record.
  await clerk.button('撤销这次导入').click();
  await page.getByText('将移除新增的5人').waitFor();
  await page.getByLabel('撤销理由').fill('传成去年的名册了');
  await page.getByRole('dialog').getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await page.getByText('撤销理由：传成去年的名册了').waitFor();
  expect((await stored())?.n).toBe(0);

  // The same on a telephone: nothing has to be pushed sideways.
  await page.setViewportSize(PHONE);
  await page.reload();
  await clerk.settled();
  expect(await clerk.overflow()).toBe(0);
  expect(clerk.complaints).toEqual([]);
}, 120_000);
