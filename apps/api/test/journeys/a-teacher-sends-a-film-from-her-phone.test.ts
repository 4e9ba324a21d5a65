import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { filesTexts } from '@tisheng/messages/pages/files.js';
import { practiceDeskTexts } from '@tisheng/messages/pages/practice-desk.js';
import { practiceTexts } from '@tisheng/messages/pages/practice.js';
import { aRegion, type Region } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { someLearners, type Learner } from '../builders/learners.js';
import { useBrowser } from '../support/browser.js';
import { anMp4, aPng } from '../support/sample-files.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * A teacher sends a film of her lesson from a phone whose network breaks off in the middle, goes on, and hands her work in;
 * her workshop leader looks at what she sent.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let region: Region;
let learner: Learner;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  app.clock.set(new Date('2030-03-01T02:00:00Z'));
  [learner] = (await someLearners(app, region, 1)) as [Learner];
});

const FILM = anMp4(12 * 1024 * 1024);
/** Waits until so much of a file is on its way. */
const hasSent = (page: Page, bytes: number) =>
  page.waitForFunction(
    (least) => [...document.querySelectorAll('progress')].some(({ value }) => value > least),
    bytes,
  );

/** Bytes a second: the film takes some seconds, so that there is a middle to break off in. */
const THIN_LINE = 3 * 1024 * 1024;

const stored = (name: string) =>
  app.database.one<{ sha256: string; id: string }>(
    'SELECT id, sha256 FROM platform.stored_file WHERE name = $1',
    [name],
  );

test('the film goes on where the network broke off, the work is handed in, and its reviewer sees what was sent', async () => {
  const teacher = await anAccount(app).of('teacher').whoIs(learner.teacherId).made();
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  const phone = await visit(context, app);
  const { page } = phone;
  await phone.enter(teacher, '/teacher/practice/1');
  await page.getByRole('radio').first().check();

  // The network breaks off while the film is on its way.
  const line = await context.newCDPSession(page);
  const limited = { offline: false, latency: 10, downloadThroughput: -1, uploadThroughput: THIN_LINE };
  await line.send('Network.emulateNetworkConditions', limited);
  const picker = page.locator('input[type=file][multiple]').last();
  await picker.setInputFiles([
    { name: '课堂实录.mp4', mimeType: 'video/mp4', buffer: FILM },
    { name: '板书.png', mimeType: 'image/png', buffer: aPng() },
  ]);
  const progress = page.getByRole('progressbar', {
    name: filesTexts['progress-of'].zh.replace('{name}', '课堂实录.mp4'),
  });
  await hasSent(page, 1024 * 1024);
  await line.send('Network.emulateNetworkConditions', { ...limited, offline: true });
  await page.getByText(new RegExp(filesTexts.offline.zh.split('{sent}')[0]!)).waitFor();
  expect(await phone.overflow()).toBe(0);
  // Nobody hands in what is still on its way.
  expect(await phone.button(practiceTexts.submit.zh).isDisabled()).toBe(true);
  expect(await stored('课堂实录.mp4')).toBeUndefined();

  // It goes on by itself, and after the page was closed when she chooses the film again.
  await line.send('Network.emulateNetworkConditions', limited);
  await hasSent(page, 5 * 1024 * 1024);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText(filesTexts.left.zh.split('。')[1]!).waitFor();
  await line.send('Network.emulateNetworkConditions', { ...limited, uploadThroughput: -1 });
  await picker.setInputFiles([{ name: '课堂实录.mp4', mimeType: 'video/mp4', buffer: FILM }]);
  await progress.waitFor({ state: 'detached' });
  const film = page.getByRole('link', { name: filesTexts['save-file'].zh.replace('{name}', '课堂实录.mp4') });
  await film.waitFor();
  expect((await stored('课堂实录.mp4'))?.sha256).toBe(createHash('sha256').update(FILM).digest('hex'));

  // All of it in one upload.
  expect(
    await app.database.rows(`SELECT FROM practice_evidence.upload WHERE media_type = 'video/mp4'`),
  ).toHaveLength(1);

  // One of a wrong kind is told with its remedy, and holds nothing up.
  await picker.setInputFiles([{ name: '教案.docx', mimeType: '', buffer: aPng() }]);
  await page.getByText(/教案\.docx.*PNG/).waitFor();
  await phone.button(filesTexts['cancel-file'].zh.replace('{name}', '教案.docx')).click();

  await phone.button(practiceTexts.submit.zh).click();
  await page.getByText(practiceTexts['state-submitted'].zh).first().waitFor();

  // Her leader looks at the picture in its place.
  const leader = await anAccount(app).of('workshop-leader').at(region.countyOf(learner.school)).made();
  const desk = await visit(await browser.newContext({ viewport: DESK }), app);
  await desk.enter(leader, '/workshop');
  await desk.page
    .getByRole('button', { name: new RegExp(learner.name) })
    .first()
    .click();
  await desk.button(filesTexts['view-file'].zh.replace('{name}', '板书.png')).click();
  const picture = desk.page.getByRole('img', {
    name: filesTexts['picture-shown'].zh.replace('{name}', '板书.png'),
  });
  await picture.waitFor();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  await desk.page.getByText(practiceDeskTexts['your-review'].zh).first().waitFor();
  expect(desk.complaints).toEqual([]);
});
