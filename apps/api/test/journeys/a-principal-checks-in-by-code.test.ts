import { aRegion, type Region } from '../builders/a-region.js';
import { onTheRoster } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * The city opens the April session of its backbone track, a county nominates a principal, the city confirms; on the first
 * morning the principal types the code on the telephone, and the city attests the list.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let city: TestAccount;
let county: TestAccount;
let principal: TestAccount;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 2 });
  const [school] = region.schools;
  city = await anAccount(app).of('city-office').at(region.root).made();
  county = await anAccount(app).of('county-office').at(region.countyOf(school!)).made();
  const [id] = await onTheRoster(app, region, [aTeacher().named('林校长').at(school!).teaching('primary')]);
  await app.database.run(`UPDATE enrollment.teacher SET duty = 'principal' WHERE id = $1`, [id]);
  principal = await anAccount(app).of('teacher').whoIs(id!).made();
  app.clock.set(new Date('2016-03-20T01:00:00Z'));
});

test('from the opened session to attested attendance', async () => {
  const office = await visit(await browser.newContext({ viewport: DESK }), app);
  await office.signIn(city);
  await office.link('专项培训').click();
  await office.heading('专项培训').waitFor();
  await office.settled();
  await office.button('开设期次').click();
  const form = office.page.getByRole('dialog');
  await form.getByLabel('期次名称').fill('四月小学、幼儿园班');
  await form.getByLabel('开始日期').fill('2016-04-11');
  await form.getByLabel('结束日期').fill('2016-04-12');
  await form.getByLabel('推荐截止').fill('2016-04-01');
  await form.getByLabel('地点').fill('市教师进修学校');
  await form.getByLabel('人数').fill('250');
  await form.getByRole('button', { name: '保存期次' }).click();
  await office.link('四月小学、幼儿园班').waitFor();
  await office.settled();
  expect(await office.overflow()).toBe(0);

  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(county, '/office/tracks');
  await desk.link('四月小学、幼儿园班').click();
  await desk.link('推荐').click();
  await desk.page
    .getByRole('row', { name: /林校长/ })
    .getByRole('checkbox')
    .check();
  await desk.settled();
  await desk.button('推荐所选人员').click();
  await desk.page.getByText('已推荐 1 人，等待确认。').waitFor();

  await office.link('四月小学、幼儿园班').click();
  await office.page
    .getByRole('row', { name: /林校长/ })
    .getByRole('checkbox')
    .check();
  await office.button(/^确\s?认$/).click();
  await office.page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?认$/ })
    .click();
  await office.page.getByRole('row', { name: /林校长.*已确认/ }).waitFor();

  // The first morning: the code on the wall, the telephone in the hand.
  app.clock.set(new Date('2016-04-11T00:50:00Z'));
  const host = await visit(await browser.newContext({ viewport: DESK }), app);
  await host.enter(city, '/office/tracks');
  await host.link('四月小学、幼儿园班').click();
  await host.link('考勤').click();
  await host.button('显示签到码').click();
  const code = (
    await host.page
      .getByText(/^\d{6}/)
      .first()
      .innerText()
  ).slice(0, 6);

  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(principal, '/teacher/tracks');
  await phone.page.getByLabel('签到码（六位数字）').fill(code);
  await phone.button(/签\s?到/).click();
  await phone.page.getByText(/签到成功/).waitFor();
  await phone.settled();
  expect(await phone.overflow()).toBe(0);

  await host.page.reload();
  await host.settled();
  await host.page.getByRole('row', { name: /林校长.*手机签到/ }).waitFor();
  await host.button('保存并确认出勤').click();
  await host.page.getByText('已确认：出勤 1 人。').waitFor();
  await host.settled();
  expect(await host.overflow()).toBe(0);
  for (const visitor of [office, desk, host, phone]) expect(visitor.complaints).toEqual([]);
}, 120_000);
