import type { Actor } from '../../../src/platform/auth/actor.js';
import { FindQuestion } from '../../../src/modules/practice-evidence/questions/queries/find-question.js';
import { FindQuestions } from '../../../src/modules/practice-evidence/questions/queries/find-questions.js';
import { AnswerQuestion } from '../../../src/modules/practice-evidence/questions/use-cases/answer-question.js';
import { AskQuestion } from '../../../src/modules/practice-evidence/questions/use-cases/ask-question.js';
import { ClimbQuestions } from '../../../src/modules/practice-evidence/questions/use-cases/climb-questions.js';
import { DecideOwnQuestion } from '../../../src/modules/practice-evidence/questions/use-cases/decide-own-question.js';
import { MarkQuestionCommon } from '../../../src/modules/practice-evidence/questions/use-cases/mark-question-common.js';
import { PassOnQuestion } from '../../../src/modules/practice-evidence/questions/use-cases/pass-on-question.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { accountOf, anUpload, aWorkshop, type TestWorkshop } from '../../builders/a-workshop.js';
import { anAccount } from '../../builders/an-account.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, asTeacher, codesOf, FIRST_DAY } from './practice-steps.js';

const app = useApp();
let region: Region;
let workshop: TestWorkshop;
let ann: Learner;
let bob: Learner;
let far: Learner;
let alone: Learner;

beforeAll(async () => {
  region = await aRegion(app, { schoolsEach: 1 });
  app.clock.set(FIRST_DAY);
  [ann, bob, alone] = (await someLearners(app, region, 3)) as [Learner, Learner, Learner];
  [far] = (await someLearners(app, region, 1, { school: region.schools[1]! })) as [Learner];
  workshop = await aWorkshop(app, region, '甲工作坊', [[ann, bob]]);
  await aWorkshop(app, region, '乙工作坊', [[far]]);
  // No trainer at the school: the county is next, then the region's expert.
  await anAccount(app).of('training-college').at(region.countyOf(ann.school)).made();
  await anAccount(app).of('expert').at(region.root).made();
});
beforeEach(() => app.clock.set(new Date(app.clock.now().getTime() + 2 * 86_400_000)));

const teacher = async (learner: Learner): Promise<Actor> => ({
  ...asTeacher(region, learner),
  accountId: (await accountOf(app, learner)).id,
});
const college = () => asStaff(region, 'training-college', region.countyOf(ann.school));
const expert = () => asStaff(region, 'expert', region.root, '00000000-0000-7000-8000-00000000000e');
const days = (n: number) => app.clock.set(new Date(app.clock.now().getTime() + n * 86_400_000));
const climb = () => app.get(ClimbQuestions).execute();
const ask = async (learner: Learner, title: string, fileIds: string[] = []) => {
  const question = { title, text: '', theme: 1, fileIds };
  return (await app.get(AskQuestion).execute(await teacher(learner), region.cohortId, question)) as {
    questionId: string;
  };
};
const seen = async (actor: Actor, questionId: string) => app.get(FindQuestion).execute(actor, questionId);
const answer = (actor: Actor, questionId: string, text: string) =>
  app.get(AnswerQuestion).execute(actor, questionId, { text, fileIds: [] });
const decide = (
  actor: Actor,
  questionId: string,
  act: 'accept' | 'ask-again' | 'withdraw',
  answerId?: string,
) =>
  app.get(DecideOwnQuestion).execute(actor, questionId, {
    act,
    answerId: answerId ?? null,
    reason: act === 'ask-again' ? '还是打不开' : '',
  });
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

test('an unanswered question climbs in its time to the next level where somebody is, up to the expert and no further', async () => {
  const { questionId } = await ask(ann, '平板打不开课件');
  const level = async () => (await seen(await teacher(ann), questionId))?.level;
  expect(await level()).toBe('group');
  const within = region.pack.practice.questions.answerWithinDays;
  days(within);
  expect(await climb()).toEqual({ climbed: 0 });
  days(1);
  expect(await climb()).toEqual({ climbed: 1 });
  expect(await climb()).toEqual({ climbed: 0 });
  expect(await level()).toBe('county-trainer');
  expect(await seen(expert(), questionId)).toBeNull();
  days(within + 1);
  await climb();
  expect(await level()).toBe('expert');
  days(within + 1);
  expect(await climb()).toEqual({ climbed: 0 });

  const here = await app
    .get(FindQuestions)
    .atDesk(expert(), region.cohortId, region.root.id, 'here', { search: '', first: 50, after: null });
  expect(here.nodes).toMatchObject([{ questionId, daysWaiting: within + 1, climbsAfter: null }]);
  const gone = await app
    .get(FindQuestions)
    .atDesk(college(), region.cohortId, region.countyOf(ann.school).id, 'gone-on', {
      search: '',
      first: 50,
      after: null,
    });
  expect(gone.nodes.map((one) => one.questionId)).toEqual([questionId]);
  const way = await seen(await teacher(ann), questionId);
  expect(way?.steps.map(({ kind, level: at }) => [kind, at])).toEqual([
    ['asked', 'group'],
    ['climbed', 'county-trainer'],
    ['climbed', 'expert'],
  ]);
});

test('the level that has it passes it on with a reason, and the answer comes back to be accepted', async () => {
  const { questionId } = await ask(ann, '怎样分享课件');
  const passOn = app.get(PassOnQuestion);
  expect(codes(await passOn.execute(await teacher(bob), questionId, ''))).toEqual(['pass-on-reason-missing']);
  expect(await passOn.execute(await teacher(bob), questionId, '要县里开权限')).toEqual([]);
  expect(codes(await passOn.execute(await teacher(bob), questionId, '再上交'))).toEqual([
    'question-not-at-your-level',
  ]);
  expect(codesOf(await answer(await teacher(ann), questionId, '我自己答'))).toEqual(['question-is-own']);
  expect(codesOf(await answer(await teacher(far), questionId, '我来答'))).toEqual([
    'question-not-at-your-level',
  ]);
  const given = (await answer(college(), questionId, '已开通权限')) as { answerId: string };
  expect(codes(await decide(await teacher(bob), questionId, 'accept', given.answerId))).toEqual([
    'question-not-yours',
  ]);
  expect(await decide(await teacher(ann), questionId, 'accept', given.answerId)).toEqual([]);
  expect(await seen(await teacher(ann), questionId)).toMatchObject({
    state: 'settled',
    answersGiven: [{ isAccepted: true, level: 'county-trainer' }],
  });
  expect(codesOf(await answer(college(), questionId, '补充'))).toEqual(['question-settled']);
});

test('an answer that does not help sends it to the next level', async () => {
  const { questionId } = await ask(ann, '录屏没有声音');
  await answer(await teacher(bob), questionId, '重启试试');
  days(10);
  expect(await climb()).toEqual({ climbed: 0 });
  expect(await decide(await teacher(ann), questionId, 'ask-again')).toEqual([]);
  expect(await seen(await teacher(ann), questionId)).toMatchObject({
    state: 'waiting',
    level: 'county-trainer',
  });
});

test('answered questions are found by the workshop, and by the cohort once they are of common use', async () => {
  const { questionId } = await ask(ann, '投屏总是断开');
  const given = (await answer(await teacher(bob), questionId, '更新驱动程序')) as { answerId: string };
  await decide(await teacher(ann), questionId, 'accept', given.answerId);
  const found = async (learner: Learner) =>
    (
      await app.get(FindQuestions).ofTeacher(await teacher(learner), region.cohortId, 'answered', {
        search: '驱动',
        first: 50,
        after: null,
      })
    ).nodes.map((one) => one.questionId);
  expect(await found(bob)).toEqual([questionId]);
  expect(await found(far)).toEqual([]);
  expect(await seen(await teacher(far), questionId)).toBeNull();
  const mark = app.get(MarkQuestionCommon);
  expect(codes(await mark.execute(await teacher(far), questionId, true))).toEqual([
    'question-not-at-your-level',
  ]);
  expect(await mark.execute(await teacher(bob), questionId, true)).toEqual([]);
  expect(await found(far)).toEqual([questionId]);
  expect(await seen(await teacher(far), questionId)).toMatchObject({ canAnswer: false, isOwn: false });
});

test('who is in no group asks the next level at once; somebody else’s file is refused', async () => {
  const { questionId } = await ask(alone, '我还没有分组');
  expect(await seen(await teacher(alone), questionId)).toMatchObject({
    level: 'county-trainer',
    workshopName: null,
  });
  const fileId = await anUpload(app, region, await accountOf(app, bob), '截图.pdf');
  expect(codesOf(await ask(ann, '用别人的附件', [fileId]))).toEqual(['upload-unknown']);
  expect(await decide(await teacher(alone), questionId, 'withdraw')).toEqual([]);
  expect(codesOf(await answer(college(), questionId, '来晚了'))).toEqual(['question-settled']);
});

test('the leader answers for the group, and no longer once they do not lead', async () => {
  const { questionId } = await ask(ann, '小组讨论怎么评分');
  await workshop.lead(bob);
  const leader = asStaff(
    region,
    'workshop-leader',
    region.countyOf(ann.school),
    (await accountOf(app, bob)).id,
  );
  expect(await seen(leader, questionId)).toMatchObject({ canAnswer: true });
  await workshop.lead(bob, false);
  expect(await seen(leader, questionId)).toBeNull();
  expect(codesOf(await answer(leader, questionId, '按量规'))).toEqual(['question-not-at-your-level']);
});
