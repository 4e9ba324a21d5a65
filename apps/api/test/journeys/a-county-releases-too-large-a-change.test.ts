import { aRegion } from '../builders/a-region.js';
import { onTheRoster, rosterCsv } from '../builders/a-roster.js';
import { checkedAsProposed, sent, somebodyAt } from '../builders/a-roster-import.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, visit } from '../support/visitor.js';

/** A school's file would rename nearly everybody. The import stops until the county has looked at it. */
const app = useApp({ pages: true });
const browser = useBrowser();

test('an import that changes too much waits for the county, which releases it with a reason', async () => {
  const region = await aRegion(app);
  const school = region.schools[0]!;
  const teachers = Array.from({ length: 6 }, () => aTeacher().at(school));
  await onTheRoster(app, region, teachers);
  const renamed = teachers.map((teacher) => teacher.named(`${teacher.facts().name}改`).facts());
  const actor = somebodyAt(school, 'school-administrator');
  const importId = await sent(app, region, school, actor, rosterCsv(renamed), '全校更名.csv');
  await checkedAsProposed(app, actor, importId);

  // Given the school's administrator sees that it is stopped, and asks the county.
  const clerk = await visit(await browser.newContext({ viewport: DESK }), app);
  await clerk.enter(
    await anAccount(app).of('school-administrator').at(school).made(),
    `/school/roster-imports/${importId}`,
  );
  await clerk.page.getByText('变动过大，不能直接导入').waitFor();
  expect(await clerk.button(/^导入：/).isDisabled()).toBe(true);
  // Field by field, the former beside the new.
  await clerk.page.getByText(`${teachers[0]!.facts().name}改`).first().waitFor();
  await clerk.button('提请上级放行').click();
  await clerk.page.getByText('正在等待上级放行').waitFor();

  // When the county opens what waits for it and releases it,
  const county = await visit(await browser.newContext({ viewport: DESK }), app);
  await county.enter(
    await anAccount(app).of('county-office').at(region.countyOf(school)).made(),
    '/office/roster-imports',
  );
  await county.settled();
  await county.link('全校更名.csv').first().click();
  await county.button('放 行').or(county.button('放行')).first().click();
  await county.page.getByLabel('放行理由').fill('已与学校核实，撤并后统一更名');
  await county.page
    .getByRole('dialog')
    .getByRole('button', { name: /放\s?行/ })
    .click();
  await county.page.getByText('上级已放行：已与学校核实').waitFor();

  // then the school can import it.
  await clerk.page.reload();
  await clerk.button('导入：新增0人，变更6人').click();
  await clerk.page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await clerk.page.getByText('导入完成').waitFor();
  const row = await app.database.one<{ n: number }>(
    `SELECT count(*) AS n FROM enrollment.teacher WHERE name LIKE '%改'`,
  );
  expect(row?.n).toBe(6);
  expect([...clerk.complaints, ...county.complaints]).toEqual([]);
}, 120_000);
