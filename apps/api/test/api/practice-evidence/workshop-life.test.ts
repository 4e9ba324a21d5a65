import type { Actor } from '../../../src/platform/auth/actor.js';
import { MoveWorkshopMembers } from '../../../src/modules/enrollment/workshops/use-cases/move-workshop-members.js';
import { FindActivities } from '../../../src/modules/practice-evidence/workshop-life/queries/find-activities.js';
import { FindAnnouncements } from '../../../src/modules/practice-evidence/workshop-life/queries/find-announcements.js';
import { FindDesks } from '../../../src/modules/practice-evidence/workshop-life/queries/find-desks.js';
import { FindPosts } from '../../../src/modules/practice-evidence/workshop-life/queries/find-posts.js';
import { FindThreads } from '../../../src/modules/practice-evidence/workshop-life/queries/find-threads.js';
import { FindWorkshopHome } from '../../../src/modules/practice-evidence/workshop-life/queries/find-workshop-home.js';
import { AnswerWorkshopActivity } from '../../../src/modules/practice-evidence/workshop-life/use-cases/answer-workshop-activity.js';
import { ChangePost } from '../../../src/modules/practice-evidence/workshop-life/use-cases/change-post.js';
import { KeepWorkshopAttendance } from '../../../src/modules/practice-evidence/workshop-life/use-cases/keep-workshop-attendance.js';
import { OpenThread } from '../../../src/modules/practice-evidence/workshop-life/use-cases/open-thread.js';
import { PublishAnnouncement } from '../../../src/modules/practice-evidence/workshop-life/use-cases/publish-announcement.js';
import { ReadAnnouncements } from '../../../src/modules/practice-evidence/workshop-life/use-cases/read-announcements.js';
import { RemovePost } from '../../../src/modules/practice-evidence/workshop-life/use-cases/remove-post.js';
import { SaveWorkshopActivity } from '../../../src/modules/practice-evidence/workshop-life/use-cases/save-workshop-activity.js';
import { SetThreadState } from '../../../src/modules/practice-evidence/workshop-life/use-cases/set-thread-state.js';
import { WritePost } from '../../../src/modules/practice-evidence/workshop-life/use-cases/write-post.js';
import { aRegion, type Region } from '../../builders/a-region.js';
import { accountOf, anUpload, aWorkshop, type TestWorkshop } from '../../builders/a-workshop.js';
import { someLearners, type Learner } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
import { asStaff, asTeacher, FIRST_DAY } from './practice-steps.js';

const app = useApp();
let region: Region;
let workshop: TestWorkshop;
let other: TestWorkshop;
let leader: Learner;
let ann: Learner;
let bob: Learner;
let eve: Learner;
let stranger: Learner;

beforeAll(async () => {
  region = await aRegion(app, { pack: 'quanzhou-2016', schoolsEach: 1 });
  app.clock.set(FIRST_DAY);
  [leader, ann, bob, eve, stranger] = (await someLearners(app, region, 5)) as [
    Learner,
    Learner,
    Learner,
    Learner,
    Learner,
  ];
  workshop = await aWorkshop(app, region, '甲工作坊', [
    [leader, ann],
    [bob, eve],
  ]);
  other = await aWorkshop(app, region, '乙工作坊', [[stranger]]);
  await workshop.lead(leader);
});

const teacher = async (learner: Learner): Promise<Actor> => ({
  ...asTeacher(region, learner),
  accountId: (await accountOf(app, learner)).id,
});
const county = () => region.countyOf(ann.school);
const leading = async (learner: Learner): Promise<Actor> =>
  asStaff(region, 'workshop-leader', county(), (await accountOf(app, learner)).id);
const college = () => asStaff(region, 'training-college', county());
const codes = (answer: object): string[] =>
  (Array.isArray(answer) ? answer : 'problems' in answer ? (answer.problems as { code: string }[]) : []).map(
    (one: { code: string }) => one.code,
  );
const page = { first: 50, after: null };
const all = { groupId: null, activityId: null, search: '', ...page };
const inHours = (n: number) => new Date(app.clock.now().getTime() + n * 3_600_000);

const opened = async (actor: Actor, title: string, more: object = {}) => {
  const thread = { title, text: `${title}的想法`, fileIds: [], groupId: null, activityId: null, ...more };
  const answer = await app.get(OpenThread).execute(actor, workshop.id, thread);
  return answer as { threadId: string } & { problems?: { code: string }[] };
};
const write = (actor: Actor, threadId: string, text: string, parentId: string | null = null) =>
  app.get(WritePost).execute(actor, workshop.id, threadId, parentId, { text, fileIds: [] });

test('an announcement reaches the members, who say that they have read it', async () => {
  const told = { title: '本周安排', text: '周五观课', pinned: true, shownUntil: '2030-03-08' };
  const done = await app.get(PublishAnnouncement).execute(await leading(leader), workshop.id, told);
  const { announcementId } = done as { announcementId: string };
  expect(codes(await app.get(PublishAnnouncement).execute(await teacher(ann), workshop.id, told))).toEqual([
    'workshop-not-led-by-you',
  ]);
  const home = await app.get(FindWorkshopHome).execute(await teacher(ann), region.cohortId);
  expect(home?.things.map(({ kind, id }) => [kind, id])).toContainEqual([
    'read-announcement',
    announcementId,
  ]);
  await app.get(ReadAnnouncements).execute(await teacher(ann), workshop.id, [announcementId]);
  await app.get(ReadAnnouncements).execute(await teacher(stranger), workshop.id, [announcementId]);
  const seen = await app.get(FindAnnouncements).list(await leading(leader), workshop.id, page);
  expect(seen.nodes[0]).toMatchObject({ readers: 1, members: 4, isCurrent: true });
  const later = await app.get(FindWorkshopHome).execute(await teacher(ann), region.cohortId);
  expect(later?.things.map(({ kind }) => kind)).not.toContain('read-announcement');
});

test('an activity for one group is answered by its members, and attendance is kept by the leader', async () => {
  const plan = {
    kind: 'lesson-study',
    title: '研课',
    description: '',
    theme: 1,
    startsAt: inHours(2),
    endsAt: inHours(4),
    place: '录播教室',
    link: '',
    groupIds: [workshop.groupIds[0]!],
  } as const;
  const save = app.get(SaveWorkshopActivity);
  const made = await save.execute(await leading(leader), workshop.id, null, plan);
  const { activityId } = made as { activityId: string };
  const answer = app.get(AnswerWorkshopActivity);
  expect(await answer.execute(await teacher(ann), workshop.id, activityId, true)).toEqual([]);
  expect(codes(await answer.execute(await teacher(bob), workshop.id, activityId, true))).toEqual([
    'workshop-activity-not-for-you',
  ]);
  expect(codes(await answer.execute(await teacher(ann), other.id, activityId, true))).toEqual([
    'workshop-not-yours',
  ]);

  const keep = app.get(KeepWorkshopAttendance);
  const there = [{ enrollmentId: ann.id, attended: true }];
  expect(codes(await keep.execute(await leading(leader), workshop.id, activityId, there))).toEqual([
    'workshop-activity-not-begun',
  ]);
  app.clock.set(inHours(2));
  expect(await keep.execute(await leading(leader), workshop.id, activityId, there)).toEqual([]);
  expect(
    codes(
      await keep.execute(await leading(leader), workshop.id, activityId, [
        { enrollmentId: stranger.id, attended: true },
      ]),
    ),
  ).toEqual(['workshop-activity-not-invited']);
  const seen = await app.get(FindActivities).one(await teacher(leader), workshop.id, activityId);
  expect(seen).toMatchObject({ invited: 2, coming: 1, attended: 1, marked: 1, ownAttended: null });
  // A member reads of others who comes, not who was there.
  expect(seen?.people.map(({ name, coming, attended }) => [name, coming, attended])).toContainEqual([
    ann.name,
    true,
    null,
  ]);
  const marked = await app.get(FindActivities).one(await leading(leader), workshop.id, activityId);
  expect(marked?.people.find(({ enrollmentId }) => enrollmentId === ann.id)).toMatchObject({
    attended: true,
  });
});

test('a discussion holds files, replies, changes and what was removed', async () => {
  const fileId = await anUpload(app, region, await accountOf(app, ann), '教案.pdf');
  expect(codes(await opened(await teacher(bob), '别人的附件', { fileIds: [fileId] }))).toEqual([
    'upload-unknown',
  ]);
  const { threadId } = await opened(await teacher(ann), '分层作业', { fileIds: [fileId] });
  const cookie = (learner: Learner) =>
    accountOf(app, learner).then(({ login, password }) => app.signIn(login, password));
  // The content of the made-up file lies nowhere; whoever may not read it does not come so far.
  expect((await app.rest({ url: `/files/${fileId}`, cookie: await cookie(eve) })).status).toBe(404);
  expect((await app.rest({ url: `/files/${fileId}`, cookie: await cookie(stranger) })).status).toBe(403);

  const first = await app.get(FindPosts).list(await teacher(bob), workshop.id, threadId, page);
  const [opening] = first.nodes;
  expect(opening).toMatchObject({ byName: ann.name, files: [{ id: fileId, name: '教案.pdf' }] });
  const reply = (await write(await teacher(bob), threadId, '很有启发', opening!.postId)) as {
    postId: string;
  };
  expect(codes(await write(await teacher(eve), threadId, '同意', reply.postId))).toEqual([
    'reply-to-a-reply',
  ]);
  expect(codes(await write(await teacher(eve), threadId, '好'.repeat(5001)))).toEqual(['post-too-long']);

  const change = app.get(ChangePost);
  expect(codes(await change.execute(await teacher(eve), workshop.id, reply.postId, '改'))).toEqual([
    'post-not-yours',
  ]);
  await change.execute(await teacher(bob), workshop.id, reply.postId, '很有启发，我也试试');
  const versions = await app.get(FindPosts).versions(await teacher(bob), workshop.id, reply.postId);
  expect(versions.map(({ text }) => text)).toEqual(['很有启发，我也试试', '很有启发']);

  const remove = app.get(RemovePost);
  expect(codes(await remove.execute(await leading(leader), workshop.id, reply.postId, ''))).toEqual([
    'post-removal-reason-missing',
  ]);
  await remove.execute(await leading(leader), workshop.id, reply.postId, '与话题无关');
  const after = await app.get(FindPosts).list(await teacher(ann), workshop.id, threadId, page);
  expect(after.nodes[0]?.replies[0]).toMatchObject({
    text: '',
    removedByName: 'workshop-leader',
    removedReason: '与话题无关',
  });
  // What was removed stays for those who look after the workshop, and for nobody else.
  const kept = (actor: Actor) => app.get(FindPosts).versions(actor, workshop.id, reply.postId);
  expect(await kept(await teacher(bob))).toEqual([]);
  expect((await kept(college())).map(({ text }) => text)).toContain('很有启发，我也试试');
});

test('a thread is found by two neighbouring characters of what was said in it, and no longer once that is removed', async () => {
  const { threadId } = await opened(await teacher(ann), '怎样导入新课');
  const post = (await write(await teacher(eve), threadId, '可以用思维导图')) as { postId: string };
  const found = async (search: string) =>
    (await app.get(FindThreads).list(await teacher(bob), workshop.id, { ...all, search })).nodes.map(
      (thread) => thread.threadId,
    );
  expect(await found('导图')).toEqual([threadId]);
  expect(await found('图导')).toEqual([]);
  await app.get(RemovePost).execute(await teacher(eve), workshop.id, post.postId, '');
  expect(await found('导图')).toEqual([]);
});

test('groups write in their own threads; the region only in what the leader has opened and not closed', async () => {
  const own = await opened(await teacher(bob), '二组的事', { groupId: workshop.groupIds[1] });
  expect(codes(await write(await teacher(ann), own.threadId, '路过'))).toEqual(['thread-of-another-group']);
  expect(codes(await opened(await teacher(ann), '冒充二组', { groupId: workshop.groupIds[1] }))).toEqual([
    'thread-of-another-group',
  ]);
  const outsider = await teacher(stranger);
  expect(codes(await write(outsider, own.threadId, '你好'))).toEqual(['workshop-not-yours']);
  expect(await app.get(FindThreads).one(outsider, workshop.id, own.threadId)).toBeNull();

  const set = app.get(SetThreadState);
  expect(codes(await set.execute(await teacher(bob), workshop.id, own.threadId, 'open-to-region'))).toEqual([
    'workshop-not-led-by-you',
  ]);
  await set.execute(await leading(leader), workshop.id, own.threadId, 'open-to-region');
  const listed = await app
    .get(FindThreads)
    .community(outsider, region.cohortId, { search: '', ownCountyOnly: true, ...page });
  expect(listed.nodes.map(({ threadId }) => threadId)).toEqual([own.threadId]);
  expect(codes(await write(outsider, own.threadId, '我们也有同感'))).toEqual([]);
  await set.execute(await leading(leader), workshop.id, own.threadId, 'close');
  expect(codes(await write(outsider, own.threadId, '再说一句'))).toEqual(['thread-closed']);
});

test('whoever writes too fast is asked to wait', async () => {
  app.clock.set(inHours(1));
  const { threadId } = await opened(await teacher(eve), '接龙');
  const answers = [];
  for (let n = 0; n < 10; n += 1) answers.push(codes(await write(await teacher(eve), threadId, `${n}`)));
  expect(answers.at(-2)).toEqual([]);
  expect(answers.at(-1)).toEqual(['posts-too-many']);
  app.clock.set(inHours(0.1));
  expect(codes(await write(await teacher(eve), threadId, '现在可以了'))).toEqual([]);
});

test('who was moved to another workshop writes there and no longer here', async () => {
  const { threadId } = await opened(await teacher(eve), '搬走之前');
  const moved = await app.get(MoveWorkshopMembers).execute(
    { displayName: 'test' },
    {
      cohortId: region.cohortId,
      unitId: county().id,
      workshopId: other.id,
      groupId: other.groupIds[0]!,
      enrollmentIds: [eve.id],
      reason: '换班',
    },
  );
  expect(moved).toEqual({ moved: 1 });
  expect(codes(await write(await teacher(eve), threadId, '还在吗'))).toEqual(['workshop-not-yours']);
  const posts = await app.get(FindPosts).list(await teacher(bob), workshop.id, threadId, page);
  expect(posts.nodes[0]).toMatchObject({ text: '搬走之前的想法', byName: eve.name });
  expect(
    codes(await app.get(ChangePost).execute(await teacher(eve), workshop.id, posts.nodes[0]!.postId, 'x')),
  ).toEqual(['thread-not-for-you']);
});

test('a leader who leads no longer is out at once; the county stands in, and the next leader sees everything', async () => {
  const before = await app.get(FindDesks).one(await leading(leader), workshop.id);
  expect(before).toMatchObject({ canRun: true, desk: { attendanceMissing: 0 } });
  const told = { title: '代管通知', text: '请照常', pinned: false, shownUntil: null };
  const publish = app.get(PublishAnnouncement);
  expect(codes(await publish.execute(college(), workshop.id, told))).toEqual(['workshop-has-a-leader']);

  await workshop.lead(leader, false);
  expect(await app.get(FindDesks).one(await leading(leader), workshop.id)).toBeNull();
  expect(codes(await publish.execute(await leading(leader), workshop.id, told))).toEqual([
    'workshop-not-yours',
  ]);
  const list = await app.get(FindDesks).list(college(), region.cohortId, county().id, page);
  expect(list.nodes[0]).toMatchObject({ workshopId: workshop.id, leaders: [] });
  expect(codes(await publish.execute(college(), workshop.id, told))).toEqual([]);

  await workshop.lead(bob);
  const next = await leading(bob);
  const seen = await app.get(FindAnnouncements).list(next, workshop.id, page);
  expect(seen.nodes.map(({ title }) => title)).toEqual(expect.arrayContaining(['本周安排', '代管通知']));
  expect((await app.get(FindThreads).list(next, workshop.id, all)).totalCount).toBeGreaterThan(3);
  expect(codes(await publish.execute(college(), workshop.id, told))).toEqual(['workshop-has-a-leader']);
});

test('members without a sign of life for ten days are counted, others not', async () => {
  const desk = async () => (await app.get(FindDesks).one(college(), workshop.id))?.desk;
  expect(await desk()).toMatchObject({ silentMembers: 0 });
  app.clock.set(new Date(app.clock.now().getTime() + 11 * 86_400_000));
  expect(await desk()).toMatchObject({ silentMembers: 3 });
  await opened(await teacher(ann), '我回来了');
  expect(await desk()).toMatchObject({ silentMembers: 2 });
});
