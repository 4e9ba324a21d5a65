import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/** Jilin notice 三.3: a teacher claims hours of earlier training on the telephone, the school attests, the county grants. */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let teacher: Learner;
let accounts: Record<'teacher' | 'school' | 'county', TestAccount>;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014', schoolsEach: 1 });
  [teacher] = (await someLearners(app, region, 1)) as [Learner];
  accounts = {
    teacher: await anAccount(app).of('teacher').whoIs(teacher.teacherId).made(),
    school: await anAccount(app).of('school-administrator').at(teacher.school).made(),
    county: await anAccount(app).of('county-office').at(region.countyOf(teacher.school)).made(),
  };
});

test('from the claim to the granted hours', async () => {
  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(accounts.teacher, '/teacher/recognition');
  await phone.heading('以往培训认定').waitFor();
  await phone.page.getByLabel('培训项目').selectOption({ label: '英特尔未来教育' });
  await phone.page.getByLabel('完成日期').fill('2013-07-01');
  await phone.page.getByLabel('学时').fill('7.5');
  await phone.page.getByLabel('证书编号').fill('IN-2013-0042');
  const send = (content: string) =>
    phone.page
      .getByLabel('证明材料')
      .setInputFiles({ name: '证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(content) });
  await send('no certificate at all');
  await phone.button('申请认定').click();
  await phone.page.getByText(/只收 PDF、JPG 或 PNG/).waitFor();
  await send('%PDF-1.7 certificate');
  await phone.button('申请认定').click();
  await phone.page.getByText('待学校证明').waitFor();
  await phone.settled();
  expect(await phone.overflow()).toBe(0);

  const school = await visit(await browser.newContext({ viewport: DESK }), app);
  await school.signIn(accounts.school);
  await school.link('以往培训认定').click();
  await school.button('证明属实').click();
  await school.page.getByRole('dialog').getByRole('button', { name: '证明属实' }).click();
  await school.page.getByRole('row', { name: /待县级认定/ }).waitFor();
  await school.settled();
  expect(await school.overflow()).toBe(0);

  const county = await visit(await browser.newContext({ viewport: DESK }), app);
  await county.signIn(accounts.county);
  await county.link('以往培训认定').click();
  await county.button(/^认\s?定$/).click();
  const drawer = county.page.getByRole('dialog');
  await drawer.getByLabel('认定学时').fill('7.5');
  await drawer.getByRole('button', { name: /^认\s?定$/ }).click();
  await county.page.getByRole('row', { name: /已认定/ }).waitFor();

  await phone.page.reload();
  await phone.page.getByText('每人最多认定 10 学时；已认定 7.5 学时，计入线上课程学时。').waitFor();
  for (const visitor of [phone, school, county]) expect(visitor.complaints).toEqual([]);
}, 120_000);
