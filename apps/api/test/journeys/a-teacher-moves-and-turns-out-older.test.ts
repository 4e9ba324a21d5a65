import { residentIdCheckCharacter } from '@tisheng/domain-rules/enrollment/resident-id-number.js';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { myDataTexts } from '@tisheng/messages/pages/my-data.js';
import type { EnrollmentRecord } from '../../src/modules/enrollment/public/enrollment-reader.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { enrolled, onTheRoster } from '../builders/a-roster.js';
import { aTeacher } from '../builders/a-teacher.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { visit, type Visitor } from '../support/visitor.js';

/**
 * One person after the other, in the browser: a school corrects and sends a teacher, another school takes her in; a
 * corrected birth date makes a man voluntary and all see why; a county makes two entries one; a teacher takes her data.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const t = (key: keyof typeof peopleTexts): string => peopleTexts[key].zh;
let region: Region;
let school: TestAccount;
let county: TestAccount;
let records: EnrollmentRecord[];

beforeAll(async () => {
  region = await aRegion(app, { pack: 'jilin-2014' });
  const [place] = region.schools;
  school = await anAccount(app).of('school-administrator').at(place!).made();
  county = await anAccount(app).of('county-office').at(region.countyOf(place!)).made();
  records = await enrolled(app, region, [
    aTeacher().named('林晓梅').at(place!),
    aTeacher().named('高建国').man().bornOn('1975-02-03').at(place!),
  ]);
}, 120_000);

async function at(account: TestAccount, path: string): Promise<Visitor> {
  const visitor = await visit(await browser.newContext(), app);
  await visitor.enter(account, path);
  return visitor;
}

test('a school corrects a teacher’s telephone number and sends her; the other school accepts', async () => {
  const [from, to] = region.schools;
  const sender = await at(school, '/school/roster');
  await sender.link('林晓梅').click();
  await sender.button(t('edit')).click();
  await sender.page.getByLabel(t('phone'), { exact: true }).fill('139 0294 8469');
  await sender.button(t('save')).click();
  await sender.page.getByText('已更正 1 项。').waitFor();
  await sender.page.getByText('空 → 13902948469').waitFor();

  await sender.button(t('transfer')).click();
  await sender.page.getByLabel(t('search-school')).fill(to!.name);
  await sender.page.getByLabel(t('to-school')).waitFor();
  await sender.button(new RegExp(`^${t('propose').split('').join('\\s?')}$`)).click();
  await sender.page.getByText(t('transfer-proposed')).waitFor();
  expect(sender.complaints).toEqual([]);

  const receiver = await at(
    await anAccount(app).of('school-administrator').at(to!).made(),
    '/school/transfers',
  );
  await receiver.page
    .getByRole('row', { name: /林晓梅/ })
    .getByRole('button', { name: /确\s?认/ })
    .click();
  await receiver.page.getByText(t('transfer-done')).waitFor();
  await receiver.open('/school/roster');
  await receiver.link('林晓梅').click();
  await receiver.page.getByText(from!.name).first().waitFor();
  expect(await receiver.page.getByText('13902948469').count()).toBeGreaterThan(0);
  expect(receiver.complaints).toEqual([]);
});

test('a corrected birth date makes a man voluntary once the county confirms, and all see why', async () => {
  const record = records[1]!;
  const teacher = await anAccount(app).of('teacher').whoIs(record.teacherId).made();
  const editor = await at(school, `/school/roster/${record.teacherId}`);
  await editor.button(t('edit')).click();
  const first17 = '22010119580203101';
  await editor.page.getByLabel(t('new-id-number')).fill(first17 + residentIdCheckCharacter(first17));
  await editor.page.getByLabel(t('reason'), { exact: true }).fill('录入有误，已核对原件。');
  await editor.button(t('save')).click();
  await editor.page.getByText(t('WAITING')).first().waitFor();

  const reader = await at(teacher, '/teacher');
  await reader.page.getByText('待县级工程办确认').first().waitFor();

  const office = await at(county, '/office/obligation-changes');
  await office.page
    .getByRole('row', { name: /高建国/ })
    .getByText('满56周岁')
    .waitFor();
  await office.button(t('confirm-change')).click();
  await office.page.getByText('已确认 1 项变更。').waitFor();

  await reader.page.reload();
  await reader.page.getByText('您的参训要求由“必须参加”变为“自愿参加”').waitFor();
  await reader.page.getByText(myDataTexts['because-FACTS_CORRECTED'].zh).waitFor();
  await reader.button(myDataTexts.seen.zh).click();
  await reader.page.getByText('您的参训要求由').waitFor({ state: 'detached' });
  for (const visitor of [editor, reader, office]) expect(visitor.complaints).toEqual([]);
});

test('a county sees two entries side by side and makes them one', async () => {
  const [a] = await onTheRoster(app, region, [
    aTeacher().named('周文静').bornOn('1980-10-01'),
    aTeacher().named('周文静').bornOn('1980-10-01'),
  ]);
  await app.runJobs();
  const office = await at(county, '/office/duplicates');
  await office.heading('周文静').waitFor();
  await office.page.getByText(t('SAME_NAME_BIRTH_DATE_AND_SCHOOL')).waitFor();
  await office.button(/^合\s?并$/).click();
  await office.page.getByLabel(t('what-you-know')).fill('已电话核实，为同一人。');
  await office.page
    .getByRole('dialog')
    .getByRole('button', { name: /^合\s?并$/ })
    .click();
  await office.page.getByText(t('merged')).waitFor();
  await office.page.getByText(t('no-duplicates')).waitFor();
  const { rows } = await app.pool.query(`SELECT id FROM enrollment.teacher WHERE name = '周文静'`);
  expect(rows).toEqual([{ id: a }]);
  expect(office.complaints).toEqual([]);
});

test('a teacher takes away everything that is held about her', async () => {
  const teacher = await at(
    await anAccount(app).of('teacher').whoIs(records[0]!.teacherId).made(),
    '/teacher/me',
  );
  const download = teacher.page.waitForEvent('download');
  await teacher.link(myDataTexts.download.zh).click();
  expect((await download).suggestedFilename()).toBe('personal-data.zip');
  expect(teacher.complaints).toEqual([]);
});
