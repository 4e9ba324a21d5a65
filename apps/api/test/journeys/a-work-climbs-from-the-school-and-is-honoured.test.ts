import { AnnounceAwards } from '../../src/modules/practice-evidence/awards/use-cases/announce-awards.js';
import { BeginAwardJudging } from '../../src/modules/practice-evidence/awards/use-cases/begin-award-judging.js';
import { JudgeAwardWork } from '../../src/modules/practice-evidence/awards/use-cases/judge-award-work.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { honoured } from '../builders/award-rounds.js';
import { aFinishedWork } from '../builders/finished-works.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit, type Visitor } from '../support/visitor.js';

/**
 * The county opens a round and names judges; a school nominates a work that it has honoured itself. A judge scores it by
 * its number, without author or school. The list is shown, becomes final, and the teacher prints the certificate.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
const DAY = 86_400_000;
const OFFICE = {
  accountId: '00000000-0000-7000-8000-000000000000',
  displayName: 'test',
  role: 'county-office',
} as never;
let region: Region;
let author: Learner;
let workId: string;
let accounts: Readonly<Record<'county' | 'principal' | 'author' | 'first' | 'second' | 'third', TestAccount>>;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  const school = region.schools[0]!;
  const county = region.countyOf(school);
  [author] = (await someLearners(app, region, 1, { school })) as [Learner];
  const work = await aFinishedWork(app, region, author, {
    text: `${school.name}${author.name}执教，第一步出示月亮。`,
  });
  workId = work.id;
  await honoured(app, region, school, [{ workId, teacherIds: [author.teacherId] }]);
  const expert = () => anAccount(app).of('expert').at(county).made();
  accounts = {
    county: await anAccount(app).of('county-office').at(county).made(),
    principal: await anAccount(app).of('principal').at(school).made(),
    author: await anAccount(app).of('teacher').whoIs(author.teacherId).made(),
    first: await expert(),
    second: await expert(),
    third: await expert(),
  };
});

const visitors: Visitor[] = [];
async function visitAs(who: keyof typeof accounts, viewport: typeof DESK): Promise<Visitor> {
  const visitor = await visit(await browser.newContext({ viewport }), app);
  visitors.push(visitor);
  await visitor.signIn(accounts[who]);
  return visitor;
}

/** Opens the round's page by its name. */
async function openRound(visitor: Visitor, list: string): Promise<void> {
  await visitor.open(list);
  await visitor.link('全县优秀成果评选').click();
  await visitor.heading('全县优秀成果评选').waitFor();
}

/** Confirms what a button asks about, and waits until it is done. */
async function confirmed(visitor: Visitor, verb: string): Promise<void> {
  await visitor.button(verb).click();
  const drawer = visitor.page.getByRole('dialog');
  await drawer.getByRole('button', { name: verb }).click();
  await drawer.waitFor({ state: 'hidden' });
}

test('opened, nominated, judged blind, shown, published, and printed', async () => {
  const county = await visitAs('county', DESK);
  await county.open('/office/awards');
  await county.button('开启评选').click();
  await county.page.getByLabel('评选名称').fill('全县优秀成果评选');
  await county.page.getByRole('dialog').getByRole('button', { name: '开启评选' }).click();
  await openRound(county, '/office/awards');
  await county.link('评委').click();
  await county.button('添加评委').click();
  for (const { login } of [accounts.first, accounts.second, accounts.third])
    await county.page
      .getByRole('listitem')
      .filter({ hasText: login })
      .getByRole('button', { name: /^添\s?加$/ })
      .click();
  await county.page.getByRole('dialog').getByText('已添加').nth(2).waitFor();
  expect(await county.overflow()).toBe(0);

  const school = await visitAs('principal', DESK);
  await openRound(school, '/school/awards');
  await school.button(/^推\s?荐$/).click();
  await school.page.getByRole('dialog').getByLabel('推荐理由').fill('技术用得恰到好处，值得推广');
  await school.page
    .getByRole('dialog')
    .getByRole('button', { name: /^推\s?荐$/ })
    .click();
  await school.page.getByText('作品：名额 1，已推荐 1').waitFor();
  expect(await school.overflow()).toBe(0);

  app.clock.advance(15 * DAY);
  const round = await app.database.one<{ id: string; unitId: string }>(
    `SELECT id, unit_id AS "unitId" FROM practice_evidence.award_round WHERE state = 'nominating'`,
  );
  const ofRound = [OFFICE, region.cohortId, round!.unitId, round!.id] as const;
  expect(await app.get(BeginAwardJudging).execute(...ofRound)).toEqual([]);

  const judge = await visitAs('first', DESK);
  await judge.open('/workshop/judging');
  await judge.page.getByRole('link', { name: /1号 古诗词交互课件/ }).click();
  await judge.page.getByText('■■执教，第一步出示月亮。').waitFor();
  await judge.settled();
  const shown = await judge.page.locator('main').innerText();
  expect(shown).not.toContain(author.name);
  expect(shown).not.toContain(author.school.name);
  await judge.page.getByLabel('技术水平（0–100）').fill('92');
  await judge.page.getByLabel('教学价值（0–100）').fill('88');
  await judge.page.getByLabel('评语').fill('动画服务于意境，学生有真实的体验。');
  await judge.button('提交评分').click();
  await judge.page.getByText('已提交评分').waitFor();
  expect(await judge.overflow()).toBe(0);
  for (const { id } of [accounts.second, accounts.third]) await scores(id, 90);

  // The county reads the result and shows the list; eight days later nobody has objected.
  expect(await app.get(AnnounceAwards).execute(...ofRound)).toEqual([]);
  app.clock.advance(8 * DAY);
  const last = await visitAs('county', DESK);
  await openRound(last, '/office/awards');
  await last.page.getByText('一等奖').or(last.page.getByText('二等奖')).first().waitFor();
  await confirmed(last, '正式公布');

  const winner = await visitAs('author', PHONE);
  await winner.open('/teacher/awards');
  const print = winner.page
    .getByRole('article')
    .filter({ hasText: '全县优秀成果评选' })
    .getByRole('link', { name: '打印荣誉证书' });
  const paper = await winner.page.request.get(new URL((await print.getAttribute('href'))!, app.url).href);
  expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect(await winner.overflow()).toBe(0);
  // The author has agreed to its use: the region finds it in the library.
  await winner.page.getByText('已收入资源库').first().waitFor();
  for (const visitor of visitors) expect(visitor.complaints).toEqual([]);
}, 120_000);

async function scores(accountId: string, points: number): Promise<void> {
  const task = await app.database.one<{ id: string }>(
    'SELECT id FROM practice_evidence.award_assignment WHERE account_id = $1 AND scored_at IS NULL',
    [accountId],
  );
  const given = { technical: points, teaching: points, comment: '设计清晰，技术用得恰到好处' };
  const problems = await app
    .get(JudgeAwardWork)
    .score({ accountId, displayName: 'judge' } as never, region.cohortId, task!.id, given);
  expect(problems).toEqual([]);
}
