import { addDays, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import {
  type DraftInput,
  SaveSubmission,
} from '../../../src/modules/practice-evidence/use-cases/save-submission.js';
import { SubmitWork } from '../../../src/modules/practice-evidence/use-cases/submit-work.js';
import { MyThemes } from '../../../src/modules/practice-evidence/queries/my-themes.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asTeacher, codesOf, FIRST_DAY, returning, review, TEXT } from './practice-steps.js';

const app = useApp();
let region: Region;
let learner: Learner;

const saying = (text: string, basedOn: number | null): DraftInput => ({
  topicPosition: 0,
  ownTopic: null,
  text,
  links: [],
  basedOn,
});
const save = (draft: DraftInput) =>
  app.get(SaveSubmission).execute(asTeacher(region, learner), region.cohortId, 1, draft);
const handIn = (draft: DraftInput | null = null) =>
  app.get(SubmitWork).execute(asTeacher(region, learner), region.cohortId, 1, draft);
const theme = () => app.get(MyThemes).one(asTeacher(region, learner), region.cohortId, 1);

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
});
beforeEach(async () => {
  app.clock.set(FIRST_DAY);
  [learner] = (await someLearners(app, region, 1)) as [Learner];
});

test('a device that saw an older draft overwrites nothing, unless it says the same', async () => {
  expect(await save(saying('手机上写的第一段', 0))).toEqual({ theme: 1 });
  const { revision } = (await theme()).submission!;
  expect(await save(saying('电脑上写的', revision))).toEqual({ theme: 1 });
  expect(await save(saying('手机上接着写的', revision))).toEqual({ theme: 1, conflict: true });
  expect((await theme()).submission?.text).toBe('电脑上写的');
  expect(await save(saying('电脑上写的', revision))).toEqual({ theme: 1 });
  expect(codesOf(await handIn(saying(TEXT, revision)))).toEqual(['draft-changed-elsewhere']);
  const newest = (await theme()).submission!.revision;
  expect(codesOf(await handIn(saying(TEXT, newest)))).toEqual([]);
});

test('two devices that begin at once do not overwrite each other', async () => {
  expect(await save(saying('先到的', 0))).toEqual({ theme: 1 });
  expect(await save(saying('后到的', 0))).toEqual({ theme: 1, conflict: true });
});

test('a program that knows of no revisions saves as before', async () => {
  await save(saying('一', null));
  expect(await save(saying('二', null))).toEqual({ theme: 1 });
});

test('a picture that is no file of the work is told before it is handed in', async () => {
  const picture = '![板书](file:0192f0c1-0000-7000-8000-00000000000a)';
  expect(codesOf(await handIn(saying(`${TEXT}\n\n${picture}`, 0)))).toEqual(['picture-not-attached']);
  // Marks of a picture are no words.
  expect(codesOf(await handIn(saying(`短文\n\n${picture}`, 0)))).toEqual([
    'evidence-text-too-short',
    'picture-not-attached',
  ]);
});

test('returned work may be handed in as long after its return as late work is taken', async () => {
  await handIn(saying(TEXT, 0));
  const before = await theme();
  expect(before.handInUntil).toBe(before.closesOn);
  app.clock.set(new Date('2030-07-01T02:00:00Z'));
  await review(app, region, [returning(learner, 1)]);
  const again = region.pack.practice.lateAcceptedDays;
  const last = addDays('2030-07-01' as PlainDate, again);
  expect((await theme()).handInUntil).toBe(last);
  app.clock.set(new Date(`${addDays(last, 1)}T02:00:00Z`));
  expect(codesOf(await handIn())).toEqual(['theme-closed']);
});
