import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { AnswerQuestion } from '../../modules/practice-evidence/questions/use-cases/answer-question.js';
import { AskQuestion } from '../../modules/practice-evidence/questions/use-cases/ask-question.js';
import { DecideOwnQuestion } from '../../modules/practice-evidence/questions/use-cases/decide-own-question.js';
import { MarkQuestionCommon } from '../../modules/practice-evidence/questions/use-cases/mark-question-common.js';
import { PassOnQuestion } from '../../modules/practice-evidence/questions/use-cases/pass-on-question.js';
import { AnswerWorkshopActivity } from '../../modules/practice-evidence/workshop-life/use-cases/answer-workshop-activity.js';
import { KeepWorkshopAttendance } from '../../modules/practice-evidence/workshop-life/use-cases/keep-workshop-attendance.js';
import { OpenThread } from '../../modules/practice-evidence/workshop-life/use-cases/open-thread.js';
import { PublishAnnouncement } from '../../modules/practice-evidence/workshop-life/use-cases/publish-announcement.js';
import { ReadAnnouncements } from '../../modules/practice-evidence/workshop-life/use-cases/read-announcements.js';
import { SaveWorkshopActivity } from '../../modules/practice-evidence/workshop-life/use-cases/save-workshop-activity.js';
import { SetThreadState } from '../../modules/practice-evidence/workshop-life/use-cases/set-thread-state.js';
import { WritePost } from '../../modules/practice-evidence/workshop-life/use-cases/write-post.js';
import type { Actor } from '../../platform/auth/actor.js';
import { done, type Season } from '../season/season.js';

interface Member extends Record<string, unknown> {
  readonly enrollmentId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly groupId: string;
  readonly accountId: string | null;
}

interface Workshop extends Record<string, unknown> {
  readonly id: string;
  readonly countyId: string;
  readonly countyPath: string;
  readonly leaderName: string;
  readonly leaderAccount: string;
}

const HOUR_MS = 3_600_000;
const agreed = (what: string, problems: readonly Problem[]): void => {
  done(what, { problems });
};

/** The week of two workshops: the one where the teacher is whom visitors play, and the one that the visitors' leader leads. */
export async function lifeOfWorkshops(season: Season, teacherId: string | undefined): Promise<void> {
  await givePlayedLeaderAWorkshop(season);
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  const workshops = await season.database.rows<Workshop>(
    `SELECT DISTINCT ON (rank, w.id) w.id, w.county_id AS "countyId", c.path AS "countyPath", t.name AS "leaderName",
            l.account_id AS "leaderAccount",
            CASE WHEN a.login = $2 THEN 0 WHEN EXISTS (
              SELECT FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
                JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
               WHERE g.workshop_id = w.id AND e.teacher_id = $3) THEN 1 ELSE 2 END AS rank
       FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
       JOIN enrollment.workshop_leader l ON l.workshop_id = w.id AND l.until IS NULL
       JOIN enrollment.teacher t ON t.id = l.teacher_id JOIN identity.account a ON a.id = l.account_id
      WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL ORDER BY rank, w.id LIMIT 2`,
    [season.cohortId, `${prefix}-leader`, teacherId ?? null],
  );
  const now = season.clock.now();
  for (const workshop of workshops) await weekOf(season, workshop, now);
  season.clock.set(now);
}

/** The visitors' leader has the role and no workshop of the proposal: the first one of the county. */
async function givePlayedLeaderAWorkshop(season: Season): Promise<void> {
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  await season.database.run(
    `INSERT INTO enrollment.workshop_leader (workshop_id, teacher_id, account_id, grant_id, since)
     SELECT w.id, e.teacher_id, a.id, r.id, $3 FROM identity.account a
       JOIN identity.role_grant r ON r.account_id = a.id AND r.role = 'workshop-leader' AND r.ended_at IS NULL
       JOIN enrollment.workshop w ON w.county_id = r.unit_id AND w.cohort_id = $2 AND w.published_at IS NOT NULL
       JOIN enrollment.study_group g ON g.workshop_id = w.id JOIN enrollment.workshop_member m ON m.group_id = g.id
       JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
      WHERE a.login = $1 AND NOT EXISTS (SELECT FROM enrollment.workshop_leader o
                                          WHERE o.workshop_id = w.id AND o.teacher_id = e.teacher_id)
      ORDER BY w.id, e.id DESC LIMIT 1`,
    [`${prefix}-leader`, season.cohortId, season.clock.now()],
  );
}

async function weekOf(season: Season, workshop: Workshop, now: Date): Promise<void> {
  const members = await season.database.rows<Member>(
    `SELECT e.id AS "enrollmentId", e.teacher_id AS "teacherId", t.name, m.group_id AS "groupId",
            r.account_id AS "accountId"
       FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
       JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id AND e.state = 'confirmed'
       JOIN enrollment.teacher t ON t.id = e.teacher_id
       LEFT JOIN identity.role_grant r ON r.teacher_id = t.id AND r.role = 'teacher' AND r.ended_at IS NULL
      WHERE g.workshop_id = $1 AND NOT EXISTS (
        SELECT FROM enrollment.workshop_leader l WHERE l.workshop_id = $1 AND l.teacher_id = e.teacher_id AND l.until IS NULL)
      ORDER BY r.account_id IS NULL, g.position, e.id`,
    [workshop.id],
  );
  if (members.length < 6) return;
  const at = (hours: number): Date => new Date(now.getTime() + hours * HOUR_MS);
  const { countyId: unitId, countyPath: unitPath } = workshop;
  const leader: Actor = {
    ...season.person('workshop-leader', { unitId, unitPath }),
    accountId: workshop.leaderAccount,
    displayName: workshop.leaderName,
  };
  const teacher = ({ teacherId, name, accountId }: Member): Actor => ({
    ...season.person('teacher', { teacherId }),
    displayName: name,
    // Who has no account yet writes under a number of their own.
    accountId: accountId ?? teacherId,
  });
  const scene = { season, workshop, members, leader, teacher, at };
  await announce(scene);
  await meet(scene);
  await discuss(scene);
  await askAndAnswer(scene);
}

interface Scene {
  readonly season: Season;
  readonly workshop: Workshop;
  readonly members: readonly Member[];
  readonly leader: Actor;
  readonly teacher: (member: Member) => Actor;
  readonly at: (hours: number) => Date;
}

async function announce({ season, workshop, members, leader, teacher, at }: Scene): Promise<void> {
  const today = plainDateIn(season.pack.programme.timeZone, at(0));
  season.clock.set(at(-50));
  const told = done(
    'The announcement',
    await season.get(PublishAnnouncement).execute(leader, workshop.id, {
      title: '本周研修安排',
      text: '周三下午集体研课，请提前看课例。\n周五前提交本主题的作业初稿，有困难请先在小组里提问。',
      pinned: true,
      shownUntil: addDays(today, 5),
    }),
  );
  season.clock.set(at(-40));
  for (const member of members.slice(2))
    agreed(
      'The reading',
      await season.get(ReadAnnouncements).execute(teacher(member), workshop.id, [told.announcementId]),
    );
}

async function meet({ season, workshop, members, leader, teacher, at }: Scene): Promise<void> {
  const save = season.get(SaveWorkshopActivity);
  const plan = async (hours: number, activity: object): Promise<string> => {
    const planned = {
      kind: 'lesson-study' as const,
      title: '',
      description: '',
      theme: null,
      startsAt: at(hours),
      endsAt: at(hours + 1.5),
      place: '',
      link: '',
      groupIds: [],
      ...activity,
    };
    return done('The activity', await save.execute(leader, workshop.id, null, planned)).activityId;
  };
  season.clock.set(at(-100));
  const over = await plan(-30, { title: '导入环节同课异构', place: '中心校录播教室', theme: 4 });
  await plan(-8, { kind: 'online-meeting', title: '作业设计答疑', link: 'https://meeting.example.org/6021' });
  const coming = await plan(44, {
    title: '《信息技术支持的小组合作》研课',
    place: '中心校录播教室',
    theme: 5,
    description: '请带上自己的教学设计初稿，先听一节课，再分组讨论。',
  });
  await plan(140, { kind: 'online-discussion', title: '微课脚本互评', endsAt: at(260) });
  season.clock.set(at(-29));
  agreed(
    'The attendance',
    await season.get(KeepWorkshopAttendance).execute(
      leader,
      workshop.id,
      over,
      members.slice(0, -2).map(({ enrollmentId }, n) => ({ enrollmentId, attended: n % 7 !== 3 })),
    ),
  );
  for (const [n, member] of members.slice(1, -3).entries())
    agreed(
      'The answer',
      await season.get(AnswerWorkshopActivity).execute(teacher(member), workshop.id, coming, n % 5 !== 2),
    );
}

async function discuss({ season, workshop, members, leader, teacher, at }: Scene): Promise<void> {
  const open = season.get(OpenThread);
  const write = season.get(WritePost);
  const [one, two, three, four] = members.slice(-4);
  if (!one || !two || !three || !four) return;
  const begin = async (actor: Actor, title: string, text: string, groupId: string | null): Promise<string> =>
    done(
      'The thread',
      await open.execute(actor, workshop.id, { title, text, groupId, activityId: null, fileIds: [] }),
    ).threadId;
  const say = async (actor: Actor, threadId: string, text: string, parentId: string | null = null) =>
    done('The post', await write.execute(actor, workshop.id, threadId, parentId, { text, fileIds: [] }))
      .postId;
  season.clock.set(at(-27));
  const lesson = await begin(
    teacher(one),
    '平板课堂怎样避免学生“走神”？',
    '上周用平板做随堂测，前排学生很投入，后排有几位一直切应用。大家有什么办法？',
    null,
  );
  season.clock.set(at(-26));
  const idea = await say(teacher(two), lesson, '我把任务切成三分钟一段，每段都要提交一张截图，效果好一些。');
  season.clock.set(at(-25));
  await say(leader, lesson, '这个办法好。可以再加“小组互看截图”，把监督变成合作。', idea);
  await say(teacher(three), lesson, '我们学校用的是锁屏模式，课前五分钟统一打开。');
  agreed(
    'The opening',
    await season.get(SetThreadState).execute(leader, workshop.id, lesson, 'open-to-region'),
  );
  season.clock.set(at(-5));
  const group = await begin(
    teacher(four),
    '本组周五交初稿，先对一下选题',
    '我选“导入”，谁选“评价”？',
    four.groupId,
  );
  await say(leader, group, '各组选题尽量不重复，我在选题表里看得到。');
}

async function askAndAnswer({ season, workshop, members, leader, teacher, at }: Scene): Promise<void> {
  const { cohortId } = season;
  const asking = async (member: Member, hours: number, title: string, text: string): Promise<string> => {
    season.clock.set(at(hours));
    const question = { title, text, theme: null, fileIds: [] };
    return done('The question', await season.get(AskQuestion).execute(teacher(member), cohortId, question))
      .questionId;
  };
  const [one, two, three] = members;
  if (!one || !two || !three) return;
  const settled = await asking(two, -60, '交互课件在班级平板上打不开', '提示“不支持的格式”，文件是 H5 包。');
  season.clock.set(at(-55));
  const given = done(
    'The answer',
    await season.get(AnswerQuestion).execute(leader, settled, {
      text: '先在“文件”里解压，再用浏览器打开 index.html；如果仍是空白，把平板系统升级到最新。',
      fileIds: [],
    }),
  );
  const decision = { act: 'accept', answerId: given.answerId, reason: '' } as const;
  agreed('The acceptance', await season.get(DecideOwnQuestion).execute(teacher(two), settled, decision));
  agreed('The mark', await season.get(MarkQuestionCommon).execute(leader, settled, true));
  const onItsWay = await asking(three, -46, '怎样给没有网络的村小布置在线作业？', '');
  season.clock.set(at(-20));
  agreed(
    'The passing on',
    await season.get(PassOnQuestion).execute(leader, onItsWay, '需要学校统一安排设备和时间。'),
  );
  const mate = members.find((other) => other.groupId === one.groupId && other !== one);
  const own = await asking(one, -26, '课例视频超过 2 GB 怎么压缩？', '用手机拍的一节课，45 分钟。');
  season.clock.set(at(-3));
  if (mate)
    done(
      'The answer',
      await season.get(AnswerQuestion).execute(teacher(mate), own, {
        text: '导出时选 1080p、码率 4 Mbps，一节课大约 1.3 GB。',
        fileIds: [],
      }),
    );
  await asking(
    three,
    -4,
    '小组合作的量规里“倾听”怎么观察？',
    `${workshop.leaderName}老师提到过，想要一个例子。`,
  );
}
