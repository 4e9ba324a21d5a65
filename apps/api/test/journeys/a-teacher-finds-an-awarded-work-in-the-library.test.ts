import { ShelveWorks } from '../../src/modules/practice-evidence/library/use-cases/shelve-works.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { honoured } from '../builders/award-rounds.js';
import { aFinishedWork } from '../builders/finished-works.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * A teacher of another county looks for a work by a word of its text, looks at its file in the page, fetches it and says
 * that it is useful. Then its author takes it out, and it is gone for everybody else.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
/** One white dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
let region: Region;
let author: Learner;
let reader: Learner;
let accounts: Readonly<Record<'author' | 'reader' | 'county', TestAccount>>;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  const [school, far] = region.schools as [Region['root'], Region['root']];
  [author] = (await someLearners(app, region, 1, { school })) as [Learner];
  [reader] = (await someLearners(app, region, 1, { school: far })) as [Learner];
  const poem = await aFinishedWork(app, region, author, {
    text: '第一步出示月亮，请学生闭上眼睛听诗。',
    fileName: '静夜思.png',
    mediaType: 'image/png',
    content: PICTURE,
  });
  const sums = await aFinishedWork(app, region, author, { title: '分数的初步认识', theme: 2 });
  const roundId = await honoured(app, region, region.countyOf(school), [
    { workId: poem.id, teacherIds: [author.teacherId] },
    { workId: sums.id, teacherIds: [author.teacherId], honour: 'second' },
  ]);
  await app.database.transaction((tx) =>
    app.get(ShelveWorks).ofRound(tx, { accountId: author.id, displayName: 'test' } as never, roundId),
  );
  accounts = {
    author: await anAccount(app).of('teacher').whoIs(author.teacherId).made(),
    reader: await anAccount(app).of('teacher').whoIs(reader.teacherId).made(),
    county: await anAccount(app).of('county-office').at(region.countyOf(school)).made(),
  };
});

const visitors: Visitor[] = [];
async function visitAs(who: keyof typeof accounts, viewport: typeof DESK): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  visitors.push(visitor);
  await visitor.signIn(accounts[who]);
  return visitor;
}

test('found by a word, looked at, fetched, praised, and withdrawn', async () => {
  const colleague = await visitAs('reader', PHONE);
  await colleague.open('/teacher/library');
  await colleague.page.getByText('共 2 件').waitFor();
  const search = colleague.page.getByRole('searchbox');
  await search.fill('出示月亮');
  await search.press('Enter');
  await colleague.page.getByText('共 1 件').waitFor();
  expect(colleague.page.url()).toContain('search=');
  expect(await colleague.overflow()).toBe(0);
  await colleague.page.getByRole('link', { name: /古诗词交互课件/ }).click();
  await colleague.page.getByText('第一步出示月亮').waitFor();

  await colleague.button(/查看.*静夜思/).click();
  const picture = colleague.page.getByRole('img', { name: /静夜思/ });
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => true))).toBe(true);
  const [download] = await Promise.all([
    colleague.page.waitForEvent('download'),
    colleague.link(/静夜思/).click(),
  ]);
  expect(download.suggestedFilename()).toBe('静夜思.png');
  await colleague.button(/^有\s?用$/).click();
  await colleague.button('已觉得有用').waitFor();
  await colleague.page.reload();
  await colleague.page.getByText('1 人觉得有用 · 下载 1 次').waitFor();
  expect(await colleague.overflow()).toBe(0);

  const office = await visitAs('county', DESK);
  await office.open('/office/library?view=keep');
  await office.page.getByRole('row', { name: /古诗词交互课件/ }).waitFor();
  expect(await office.overflow()).toBe(0);

  const own = await visitAs('author', PHONE);
  await own.open('/teacher/awards');
  const card = own.page.getByRole('article').filter({ hasText: '古诗词交互课件' });
  await card.getByRole('button', { name: '撤出资源库' }).click();
  await own.page.getByRole('dialog').getByRole('button', { name: '撤出资源库' }).click();
  await card.getByText('您已撤出资源库').waitFor();
  await colleague.page.reload();
  await colleague.page.getByText('这件作品已不在资源库展示').waitFor();
  for (const visitor of visitors) expect(visitor.complaints).toEqual([]);
}, 120_000);
