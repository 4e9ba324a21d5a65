import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { EnrollmentReader } from '../../src/modules/enrollment/public/enrollment-reader.js';
import { ChooseInstitution } from '../../src/modules/enrollment/use-cases/choose-institution.js';
import { anAccount } from '../builders/an-account.js';
import type { Region } from '../builders/a-region.js';
import { aRegionWithPlaces } from '../builders/a-region-with-places.js';
import { theProgram } from '../builders/a-roster.js';
import { teachersAt } from '../builders/roster-rows.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A province gives its places to the counties, a school puts forward more teachers than fit, the county confirms the whole
 * list as one job, somebody leaves and the next moves up, the list is taken home as a file; and the county comes to another
 * institution with the consent of the province. All of it in the browser.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;

beforeAll(async () => {
  region = await aRegionWithPlaces(app, { places: 20 });
  await teachersAt(app, region, region.schools[2]!, 5);
});

const countyOfAll = () => region.countyOf(region.schools[2]!);
async function someone(
  role: 'province-office' | 'county-office' | 'school-administrator',
  at: { id: string },
  path: string,
  screen = DESK,
): Promise<Visitor> {
  const account = await anAccount(app).of(role).at(at).made();
  const visitor = await visit(await browser.newContext({ viewport: screen, acceptDownloads: true }), app);
  await visitor.enter(account, path);
  return visitor;
}
const states = async () =>
  Object.fromEntries(
    (
      await app.database.rows<{ state: string; n: number }>(
        'SELECT state, count(*) AS n FROM enrollment.enrollment WHERE cohort_id = $1 GROUP BY state',
        [region.cohortId],
      )
    ).map(({ state, n }) => [state, n]),
  );

test('the province gives three places to the county, and sees what is left', async () => {
  const province = await someone('province-office', region.root, '/office/quotas');
  await province.page.getByLabel(new RegExp(`${countyOfAll().name}的.*名额`)).fill('3');
  await province.button('保存分配').click();
  await province.page.getByText('已分配，候补递补').waitFor();
  expect(await province.overflow()).toBe(0);
  expect(province.complaints).toEqual([]);
});

test('the school puts five forward: three have a place, two wait', async () => {
  const school = await someone('school-administrator', region.schools[2]!, '/school/put-forward');
  await school.button('推荐全部应参训教师').first().click();
  await school.page.getByRole('dialog').getByRole('button', { name: /^推荐/ }).click();
  await school.page.getByText(/已推荐 3 人，候补 2 人/).waitFor();
  await school.open('/school/enrollments?state=WAITING');
  await school.page.getByText('第 2 位').waitFor();
  expect(await states()).toEqual({ 'put-forward': 3, waiting: 2 });
});

test('the county looks at what would happen, confirms the whole list as a job, and takes the list home', async () => {
  const county = await someone('county-office', countyOfAll(), '/office/enrollments');
  await county.page.getByLabel('处理筛选出的全部 5 人').selectOption('CONFIRM');
  await county.page.getByText('可确认 3 人，名额不足候补 2 人').waitFor();
  await county.button('开始办理').click();
  await county.page.waitForURL(/job=/);
  await app.runJobs();
  await county.page.getByText('办理完成：确认 3 人，候补 2 人，未办理 0 人。').waitFor();
  expect(await states()).toEqual({ confirmed: 3, waiting: 2 });
  const download = county.page.waitForEvent('download');
  await county.link('导出名单').click();
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(await readFile(await (await download).path())).buffer);
  expect(book.worksheets[0]?.actualRowCount).toBe(6);
});

test('somebody leaves, and the first of the waiting list moves up by itself', async () => {
  const county = await someone('county-office', countyOfAll(), '/office/enrollments?state=CONFIRMED');
  await county.page.getByRole('checkbox').nth(1).click();
  await county.button('退出批次').click();
  await county.page.getByRole('dialog').getByLabel('原因').fill('调往外省');
  await county.page.getByRole('dialog').getByRole('button', { name: '退出批次' }).click();
  await county.page.getByText('候补递补').first().waitFor();
  expect(await states()).toEqual({ confirmed: 3, waiting: 1, withdrawn: 1 });
});

test('the county asks for another institution, the province consents, and the learners follow', async () => {
  const countyId = countyOfAll().id;
  const [former, next] = region.institutions;
  const choice = { cohortId: region.cohortId, countyId, institutionId: former!.id, reason: '' };
  await app.get(ChooseInstitution).execute(theProgram, choice);
  const county = await someone('county-office', countyOfAll(), '/office/institutions');
  await county.button('申请变更').click();
  await county.page.getByRole('dialog').getByLabel(next!.name).check();
  await county.page.getByRole('dialog').getByRole('textbox').fill('平台长期不稳定');
  await county.page.getByRole('dialog').getByRole('button', { name: '申请变更' }).click();
  await county.page.getByText('待审批').waitFor();

  const province = await someone('province-office', region.root, '/office/institutions', PHONE);
  await province.button('审批').click();
  await province.page.getByText('涉及已确认教师 3 人').waitFor();
  await province.page.getByRole('dialog').getByRole('textbox').fill('情况属实');
  await province.page
    .getByRole('dialog')
    .getByRole('button', { name: /^同\s?意$/ })
    .click();
  await province.page.getByText('4 人已转至新机构').waitFor();
  expect(await province.overflow()).toBe(0);
  const count = await app.get(EnrollmentReader).countOf(region.cohortId, { institutionId: next!.id });
  expect(count).toBeGreaterThanOrEqual(4);
});
