import { practiceDeskTexts as deskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { similarWorksTexts } from '@tisheng/messages/pages/similar-works.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/** Two teachers of one county hand in nearly the same report; the county sees both side by side and decides. */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let county: TestAccount;
let first: Learner;
let second: Learner;

const REPORT = `上学期我教三年级的分数，学生总把分子和分母弄反。我用动画把一块饼一次次切开，让每个人在平板上拖一拖，再说说自己看到了什么。
第一遍上课时间不够，讨论只进行了一半。第二遍我把导入缩短到三分钟，让小组先画图再看动画，效果好了许多。
课后小测，全班四十二人里有三十五人全对。剩下的几个孩子我单独用实物又讲了一次。`;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 2 });
  const [near, near2] = region.schools.filter(
    (school) => region.countyOf(school).id === region.countyOf(region.schools[0]!).id,
  );
  [first] = (await someLearners(app, region, 1, { school: near! })) as [Learner];
  [second] = (await someLearners(app, region, 1, { school: near2! })) as [Learner];
  const edited = REPORT.replace('上学期我教', '开学以后我带')
    .replace('三分钟', '两分钟')
    .split('\n')
    .toReversed();
  for (const [learner, text, minutes] of [
    [first, REPORT, 0],
    [second, `${edited.join('\n')}\n以后打算把这节课的素材传到资源库。`, 90],
  ] as const) {
    await app.database.run(
      `INSERT INTO practice_evidence.submission
              (cohort_id, enrollment_id, theme, state, own_topic, body, saved_at, submitted_at)
       VALUES ($1, $2, 1, 'submitted', '分数的认识', $3, $4, $4)`,
      [region.cohortId, learner.id, text, new Date(app.clock.now().getTime() + minutes * 60_000)],
    );
  }
  county = await anAccount(app).of('county-office').at(region.countyOf(near!)).made();
});

test('a near copy is found, read side by side, and a person decides', async () => {
  const t = (key: keyof typeof similarWorksTexts) => similarWorksTexts[key].zh;
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(county, '/office/similar-works');
  await desk.page.getByText(t('none-waiting')).waitFor();
  await desk.button(t('run')).click();
  await desk.page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await desk.link(t('view')).click();
  const passages = desk.page.locator('[data-passage="1"]');
  await passages.first().waitFor();
  expect(await passages.count()).toBe(2);
  await passages.first().click();
  expect(await desk.page.locator('[data-passage="1"][aria-pressed="true"]').count()).toBe(2);
  expect(await desk.overflow()).toBe(0);

  // Nothing is decided without a reason.
  await desk.page.getByLabel(t('verdict-copied')).check();
  await desk.button(t('decide')).click();
  await desk.page.getByRole('alert').waitFor();
  await desk.page.getByLabel(t('reason')).fill('段落相同、只调换次序，经核对抄自同县教师');
  await desk.button(t('decide')).click();
  await desk.page.getByText(t('is-copy'), { exact: true }).waitFor();

  // Who reviews the work reads it there; its author is told on what grounds, and not from whom.
  await desk.open('/office/reviews');
  await desk.page.getByText(second.name).first().click();
  await desk.page.getByText(deskTexts['found-copy'].zh, { exact: true }).first().waitFor();
  await desk.link(deskTexts['side-by-side'].zh).click();
  await passages.first().waitFor();
  const author = await visit(await browser.newContext({ viewport: PHONE }), app);
  await author.enter(
    await anAccount(app).of('teacher').whoIs(second.teacherId).made(),
    '/teacher/practice/1',
  );
  await author.page.getByText(practiceTexts['found-a-copy'].zh).waitFor();
  await author.page.getByText('经核对抄自同县教师').waitFor();
  expect(await author.page.getByText(first.name).count()).toBe(0);
  expect(await author.overflow()).toBe(0);

  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(county, '/office/similar-works?state=COPIED');
  await phone.page.getByText(second.name).first().waitFor();
  expect(await phone.overflow()).toBe(0);
  await phone.link(t('view')).click();
  await phone.page.locator('[data-passage="1"]').first().waitFor();
  expect(await phone.overflow()).toBe(0);
  expect([...desk.complaints, ...author.complaints, ...phone.complaints]).toEqual([]);
}, 120_000);
