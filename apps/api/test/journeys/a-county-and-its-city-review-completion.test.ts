import { completionReviewTexts } from '@tisheng/messages/pages/completion-review.js';
import { certificationDeskTexts } from '@tisheng/messages/pages/certification-desk.js';
import { REVIEW_EXCEPTION_LABELS, REVIEW_PLACE_LABELS } from '@tisheng/messages/review-exceptions.js';
import { aPerson } from '../builders/a-person.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount, type TestAccount } from '../builders/an-account.js';
import { EVERYTHING, haveDone, someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/** Before the city issues, the county decides its exceptions and passes the rest, and the city looks again. */
const app = useApp({ pages: true });
const browser = useBrowser();
const t = (key: keyof typeof completionReviewTexts, values: Readonly<Record<string, string | number>> = {}) =>
  Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    completionReviewTexts[key].zh,
  );
let region: Region;
let county: TestAccount;
let city: TestAccount;
let learners: Learner[];

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  learners = await someLearners(app, region, 4);
  const elsewhere = await someLearners(app, region, 2, { school: region.schools[1]! });
  await haveDone(app, region, [...learners.slice(0, 3), ...elsewhere], EVERYTHING);
  await haveDone(app, region, learners.slice(3), { ...EVERYTHING, offlineHalfHours: 0, practiceScore: 0 });
  const works = await app.database.rows<{ id: string }>(
    `INSERT INTO practice_evidence.submission
            (cohort_id, enrollment_id, theme, state, own_topic, body, saved_at, submitted_at)
     SELECT $1, learner, 1, 'submitted', '分数的认识', '教案', $3, $3 FROM unnest($2::uuid[]) AS learner RETURNING id`,
    [region.cohortId, learners.slice(0, 2).map(({ id }) => id), app.clock.now()],
  );
  await app.database.run(
    `INSERT INTO practice_evidence.similar_pair
       (programme_id, cohort_id, earlier_id, later_id, earlier_version, later_version, share_hundredths, same_files, found_at)
     VALUES ($1, $2, $3, $4, 1, 1, 90, 0, $5)`,
    [region.programmeId, region.cohortId, ...works.map(({ id }) => id), app.clock.now()],
  );
  app.clock.set(new Date('2016-12-20T01:00:00Z'));
  const office = await aPerson(app, anAccount(app).of('city-office').at(region.root));
  const { cohortId } = region;
  const run = { cohortId: 'ID!', reason: 'String!' };
  await office.do('runScoring', run, { cohortId, reason: 'End of training' }, '__typename');
  await office.do('publishInstitutionResults', { cohortId: 'ID!' }, { cohortId }, '__typename');
  await office.do('runComprehensiveEvaluation', run, { cohortId, reason: 'End of training' }, '__typename');
  county = await anAccount(app).of('county-office').at(region.countyOf(region.schools[0]!)).made();
  city = await anAccount(app).of('city-office').at(region.root).made();
});

test('exceptions one by one, the rest in one step, and the certificates after both offices', async () => {
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(county, '/office/completion-review');
  await desk.page.getByText(REVIEW_EXCEPTION_LABELS['similar-works'].zh, { exact: true }).nth(1).waitFor();
  for (const [at, decision] of ['PASS', 'HOLD_BACK'].entries()) {
    await desk.button(t('decide')).first().click();
    await desk.page.getByLabel(t(`decision-${decision as 'PASS'}`)).check();
    if (at === 0) {
      // Nothing is passed in spite of what was found without a reason.
      await desk.button(t('submit')).click();
      await desk.page.getByRole('alert').waitFor();
    }
    await desk.page.getByLabel(t('reason')).fill('两人同组备课，教案经核对为各自撰写');
    await desk.button(t('submit')).click();
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await desk.page.getByText(t('none-exception')).waitFor();
  await desk.button(t('pass-all', { count: 1 })).click();
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: t('pass-all', { count: 1 }) })
    .click();
  await desk.page.getByText(t('passed', { count: 1 })).waitFor();
  await desk.link(`${REVIEW_PLACE_LABELS.unmet.zh} 1`).click();
  await desk.page.getByText(learners[3]!.name).waitFor();
  expect(await desk.overflow()).toBe(0);

  // The teacher who is held back reads why.
  const told = await visit(await browser.newContext({ viewport: PHONE }), app);
  await told.enter(await anAccount(app).of('teacher').whoIs(learners[1]!.teacherId).made(), '/teacher/me');
  await told.page.getByText('两人同组备课').waitFor();
  expect(await told.overflow()).toBe(0);

  const hall = await visit(await browser.newContext({ viewport: DESK }), app);
  await hall.enter(city, '/office/completion-review?place=COUNTY_PASSED');
  await hall.page.getByText(t('pass-confirmed-note', { count: 2 })).waitFor();
  await hall.settled();
  await hall
    .button(t('pass-all', { count: 2 }))
    .last()
    .click();
  await hall.page
    .getByRole('dialog')
    .getByRole('button', { name: t('pass-all', { count: 2 }) })
    .click();
  await hall.page.getByText(t('passed', { count: 2 })).waitFor();

  await hall.open('/office/certificates');
  await hall.button(certificationDeskTexts.issue.zh).click();
  await hall.page.getByRole('dialog').getByRole('button', { name: certificationDeskTexts.issue.zh }).click();
  await hall.page.getByText('颁发 2 份证书').waitFor();
  expect(await hall.overflow()).toBe(0);

  const phone = await visit(await browser.newContext({ viewport: PHONE }), app);
  await phone.enter(city, '/office/completion-review?place=ISSUED');
  await phone.page.getByText(region.countyOf(region.schools[0]!).name).first().waitFor();
  await phone.settled();
  expect(await phone.overflow()).toBe(0);
  expect([...desk.complaints, ...hall.complaints, ...phone.complaints]).toEqual([]);
}, 120_000);
