import { KeepPeerReviewsGoing } from '../../src/modules/practice-evidence/peer-review/use-cases/keep-peer-reviews-going.js';
import { WritePeerReview } from '../../src/modules/practice-evidence/peer-review/use-cases/write-peer-review.js';
import { SubmitWorks } from '../../src/modules/practice-evidence/use-cases/submit-works.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import { someLearners, type Learner } from './learners.js';

/** A review that somebody is asked for. */
export interface AskedReview {
  readonly id: string;
  readonly submissionId: string;
  readonly reviewer: Learner;
  readonly author: Learner;
  readonly state: string;
  readonly why: string;
}

/** Morning of a day of the region's training, 0 being the first. */
export const onDay = (region: Region, day: number): Date => {
  const [first] = region.pack.cohorts;
  return new Date(Date.parse(`${first!.firstTrainingDay}T01:00:00Z`) + day * 86_400_000);
};

/** Teachers of several schools who hand their work in on the first day. */
export async function learnersAtWork(
  app: TestApp,
  region: Region,
  each: number,
  theme: number,
): Promise<Learner[]> {
  const learners: Learner[] = [];
  for (const school of region.schools) learners.push(...(await someLearners(app, region, each, { school })));
  app.clock.set(onDay(region, 0));
  await handIn(app, region, learners, theme);
  return learners;
}

export async function handIn(
  app: TestApp,
  region: Region,
  learners: readonly Learner[],
  theme: number,
): Promise<void> {
  const done = await app.get(SubmitWorks).executeMany(
    { displayName: 'test' },
    region.cohortId,
    learners.map(({ id, name, school }) => ({
      enrollmentId: id,
      theme,
      topicPosition: null,
      ownTopic: `${name}的一节课`,
      text: `我是${school.name}的${name}。这节课用平板电脑让学生当堂作答，按结果分组讨论，课后发了补充练习。`,
    })),
  );
  if ('problems' in done) throw new Error(JSON.stringify(done.problems));
}

/** The cohort's training is under way, and the night passes. */
export async function nightPasses(app: TestApp, region: Region) {
  await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [region.cohortId]);
  return app.get(KeepPeerReviewsGoing).execute(region.cohortId);
}

export async function askedReviews(app: TestApp, learners: readonly Learner[]): Promise<AskedReview[]> {
  const rows = await app.database.rows<{
    id: string;
    submissionId: string;
    reviewer: string;
    author: string;
    state: string;
    why: string;
  }>(
    `SELECT r.id, r.submission_id AS "submissionId", r.enrollment_id AS reviewer, s.enrollment_id AS author, r.state, r.why
       FROM practice_evidence.peer_review r JOIN practice_evidence.submission s ON s.id = r.submission_id
      WHERE r.enrollment_id = ANY($1) ORDER BY r.assigned_at, r.id`,
    [learners.map(({ id }) => id)],
  );
  const byId = new Map(learners.map((learner) => [learner.id, learner]));
  return rows.map((row) => ({ ...row, reviewer: byId.get(row.reviewer)!, author: byId.get(row.author)! }));
}

let written = 0;
const FIRST = [
  '导入用了学生自己拍的视频',
  '板书把思路写得很完整',
  '分组的任务卡人人有事做',
  '提问从易到难一层一层',
  '实验数据当堂就能看到',
];
const THEN = [
  '小结不妨请两位学生来讲',
  '练习可以再分出三个层次',
  '讨论前先留一分钟独立想',
  '把评分标准贴在任务单上',
  '课后作业改成录一段讲解',
  '素材来源最好逐条注明',
  '演示时把字号再放大些',
];
const LAST = [
  '我准备下周在二班试试',
  '期待看到您的第二次修改',
  '数据表能否发我一份',
  '这个软件我还是头一回见',
];

const AND = [
  '评价表我会照着做一份给教研组用',
  '学生的进步写得很具体也很可信',
  '结尾的反思真诚而且说到了点子上',
];

/** Words that no other review has, enough of them also where every criterion gets the same level. */
export function remark(): string {
  const of = (list: readonly string[]): string => list[written % list.length]!;
  written += 1;
  return `${of(FIRST)}，${of(THEN)}。${of(AND)}，${of(LAST)}。`;
}

/** Opens a review, takes five minutes, gives every criterion a level and hands in. */
export async function handInReview(
  app: TestApp,
  { id, reviewer }: AskedReview,
  levels: Readonly<Record<string, number>>,
  comment = remark(),
) {
  const actor = {
    accountId: null,
    displayName: reviewer.name,
    role: 'teacher',
    teacherId: reviewer.teacherId,
  };
  const write = app.get(WritePeerReview);
  await write.open(actor as never, id);
  app.clock.advance(300_000);
  const row = await app.database.one<{ revision: number }>(
    'SELECT revision FROM practice_evidence.peer_review WHERE id = $1',
    [id],
  );
  const marks = Object.entries(levels).map(([criterion, level]) => ({ criterion, level }));
  return write.submit(actor as never, id, row!.revision, { marks, comments: {}, comment });
}
