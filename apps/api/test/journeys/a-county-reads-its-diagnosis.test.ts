import type { Question } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { SeededDraw } from '@tisheng/domain-rules/diagnostic-assessment/seeded-draw.js';
import { SubmitTests } from '../../src/modules/diagnostic-assessment/use-cases/submit-tests.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { someLearners } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A county with four schools reads what its tests say: one school has only four teachers, another is hidden with it. It
 * looks into both kinds of school, sees what has grown after training, and takes the table along as a file. The province
 * has the questions themselves examined.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let office: TestAccount;
let province: TestAccount;
let principal: TestAccount;
const TEACHERS = [12, 4, 9, 7] as const;

/** Answers as somebody would who does well that often, in [0,1]; worse at judging pupils' work. */
function answering(draw: SeededDraw, ability: number): (question: Question) => string[] {
  return (question) => {
    if (question.kind === 'scale') return [question.options[draw.number(question.options.length)]!.code];
    const able = question.item >= 17 && question.item <= 20 ? ability - 0.3 : ability;
    const well = draw.number(100) < able * 100;
    switch (question.kind) {
      case 'single':
        return [
          question.options.find((option) => option.thirds === (well ? 3 : draw.number(3)))?.code ?? 'a',
        ];
      case 'multiple':
        return question.options
          .filter(({ right }) => right === well || draw.number(4) === 0)
          .map(({ code }) => code)
          .slice(0, 3);
      case 'ordering':
        return well ? [...question.rightOrder] : draw.shuffled(question.rightOrder);
    }
  };
}

async function take(kind: 'pre-test' | 'post-test', ids: readonly string[], ability: number): Promise<void> {
  const draw = new SeededDraw(`${kind} ${ids.length}`);
  const takers = ids.map((enrollmentId) => ({
    enrollmentId,
    environment: 'networked' as const,
    answer: (question: Question) => {
      const answer = answering(draw, ability)(question);
      return answer.length > 0 ? answer : [question.options[0]!.code];
    },
  }));
  const { refused } = await app
    .get(SubmitTests)
    .executeMany({ displayName: 'test' }, region.cohortId, kind, takers);
  expect(refused).toEqual([]);
}

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 4 });
  const [cohort] = region.pack.cohorts;
  const morningOf = (day: string) => app.clock.set(new Date(`${day}T01:00:00Z`));
  const tested: string[][] = [];
  morningOf(cohort!.firstTrainingDay);
  for (const [at, count] of TEACHERS.entries()) {
    const learners = await someLearners(app, region, count, { school: region.schools[at]! });
    // One teacher of the first school has not taken it yet.
    const ids = learners.slice(0, at === 0 ? count - 1 : count).map(({ id }) => id);
    await take('pre-test', ids, 0.5 + at / 12);
    tested.push(ids);
  }
  morningOf(cohort!.lastTrainingDay);
  for (const [at, ids] of tested.entries()) await take('post-test', ids, 0.72 + at / 15);
  const [first] = region.schools;
  office = await anAccount(app).of('county-office').at(region.countyOf(first!)).made();
  province = await anAccount(app).of('city-office').at(region.root).made();
  principal = await anAccount(app).of('principal').at(first!).made();
});

test('from the county to a school that is too small and one that is not', async () => {
  const visitor = await visit(await browser.newContext({ viewport: DESK, acceptDownloads: true }), app);
  const { page } = visitor;
  await visitor.signIn(office);
  await visitor.link('诊断分析').click();
  await visitor.heading('诊断分析').waitFor();
  await visitor.settled();
  await page.getByText('参训 32 人，完成 97%').waitFor();
  await visitor.heading('最常见的短板').waitFor();
  expect(await visitor.overflow()).toBe(0);

  const upToTheCounty = () =>
    page
      .getByRole('navigation', { name: '所在单位' })
      .getByRole('link', { name: region.countyOf(region.schools[0]!).name });

  // The school with four teachers shows no level, and neither does the one that would give it away.
  const rowOf = (at: number) => page.getByRole('row').filter({ hasText: region.schools[at]!.name });
  await rowOf(1).getByText('少于 5 人').waitFor();
  await rowOf(3).getByText('保护小单位').waitFor();
  await rowOf(0)
    .getByText(/^\d+\.\d%/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: region.schools[1]!.name }).click();
  await page.getByText('人数太少，不显示水平').waitFor();
  expect(await page.getByText('各维度水平').count()).toBe(0);
  await upToTheCounty().click();
  await page.getByRole('link', { name: region.schools[2]!.name }).click();
  await visitor.heading('各维度水平').waitFor();
  expect(new URL(page.url()).searchParams.get('unit')).toBe(region.schools[2]!.id);
  await upToTheCounty().click();

  // After training.
  await page.getByRole('navigation', { name: '测评' }).getByRole('link', { name: '后测' }).click();
  await visitor.heading('前测到后测的成长').waitFor();
  await page.getByText('只算两次都测的 31 人', { exact: false }).waitFor();
  await page
    .getByRole('row', { name: /^总体水平/ })
    .getByText('有提高')
    .waitFor();
  expect(await visitor.overflow()).toBe(0);

  const [download] = await Promise.all([page.waitForEvent('download'), visitor.link('导出 CSV').click()]);
  expect(download.suggestedFilename()).toBe('diagnosis.csv');
  expect(visitor.complaints).toEqual([]);
}, 120_000);

test('a principal on a phone, and the office that has the questions examined', async () => {
  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(principal, '/school/diagnosis');
  await phone.heading('各维度水平').waitFor();
  await phone.heading('建议').waitFor();
  expect(await phone.overflow()).toBe(0);

  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(province, '/office/item-statistics');
  await desk.button('计算题目统计').click();
  await desk.page.getByRole('progressbar').waitFor();
  await app.runJobs();
  await desk.heading('各维度信度').waitFor();
  await desk.page.getByRole('row').nth(2).getByRole('button').click();
  await desk.page
    .getByRole('dialog')
    .getByText(/选择比例|排在正确位置的比例/)
    .waitFor();
  expect(await desk.overflow()).toBe(0);
  for (const visitor of [phone, desk]) expect(visitor.complaints).toEqual([]);
}, 120_000);
