import type { Problem } from '@tisheng/domain-rules/problem.js';
import { AnswerRecommendation } from '../../modules/course-selection/shared-plans/use-cases/answer-recommendation.js';
import { CommentOnPlan } from '../../modules/course-selection/shared-plans/use-cases/comment-on-plan.js';
import { ModeratePlanComment } from '../../modules/course-selection/shared-plans/use-cases/moderate-plan-comment.js';
import { RecommendPlan } from '../../modules/course-selection/shared-plans/use-cases/recommend-plan.js';
import { ReportPlanComment } from '../../modules/course-selection/shared-plans/use-cases/report-plan-comment.js';
import { done, type Season } from '../season/season.js';

const REASONS = [
  '选课对准诊断中的短板，必修选修搭配合理，学时安排均匀。',
  '把课程和自己的课堂任务结合起来，目标具体，可操作。',
  '围绕一项新技术选课，由浅入深，值得同学科教师参考。',
  '兼顾教学优化和学习方式转变，安排紧凑。',
];
const COMMENTS = [
  '目标写得很具体，我也打算照这个思路调整选课。',
  '前两周先学基础课程的安排好，后面做教学设计就有底了。',
  '请问评价类课程学完后，课堂上最先用在哪个环节？',
  '和我们组正在磨的课很搭，准备拿去组里讨论。',
];

interface Author extends Record<string, unknown> {
  readonly id: string;
  readonly teacherId: string;
  readonly countyId: string;
}

const agreed = (what: string, problems: readonly Problem[]): void => {
  done(what, { problems });
};

/** In the county with the busiest school, and where the teacher is whom visitors play. */
export async function plansForColleagues(season: Season, asked: string | undefined): Promise<void> {
  const counties = await season.database.rows<{ id: string }>(
    `SELECT id FROM (
       (SELECT county_id AS id, 0 AS place FROM enrollment.enrollment WHERE cohort_id = $1 AND state = 'confirmed'
         GROUP BY school_id, county_id ORDER BY count(*) DESC, school_id LIMIT 1)
       UNION ALL
       SELECT county_id, 1 FROM enrollment.enrollment WHERE cohort_id = $1 AND teacher_id = $2) AS c
      GROUP BY id ORDER BY min(place)`,
    [season.cohortId, asked ?? null],
  );
  for (const { id } of counties) await plansOfCounty(season, id, asked);
}

/** Plans recommended in one county: some shown with comments, one without a name, one that waits for an answer, one refused. */
async function plansOfCounty(season: Season, countyId: string, asked: string | undefined): Promise<void> {
  const { cohortId } = season;
  const office = season.person('county-office', {});
  const people = await season.database.rows<Author>(
    `SELECT e.id, e.teacher_id AS "teacherId", e.county_id AS "countyId" FROM enrollment.enrollment e
       JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
      WHERE e.cohort_id = $1 AND e.county_id = $2 AND e.state = 'confirmed' AND p.state = 'confirmed'
      ORDER BY e.teacher_id <> COALESCE($3::uuid, e.teacher_id), e.learner_no LIMIT 12`,
    [cohortId, countyId, asked ?? null],
  );
  const [waiting, refusing, ...others] = people;
  const shown = others.slice(0, 4);
  const colleagues = others.slice(4);
  if (!waiting || !refusing || colleagues.length === 0) return;
  const recommend = async (of: Author, at: number): Promise<void> => {
    const reason = REASONS[at % REASONS.length] ?? '';
    agreed('Recommending', await season.get(RecommendPlan).execute(office, cohortId, of.id, reason));
  };
  const answer = async (of: Author, consents: boolean, anonymous: boolean): Promise<void> => {
    const teacher = season.person('teacher', { teacherId: of.teacherId });
    agreed(
      'The answer',
      await season.get(AnswerRecommendation).execute(teacher, cohortId, consents, anonymous),
    );
  };
  for (const [at, of] of shown.entries()) {
    await recommend(of, at);
    await answer(of, true, at === 2);
  }
  await recommend(refusing, 0);
  await answer(refusing, false, false);
  await recommend(waiting, 1);
  await comments(season, shown, colleagues, office);
}

async function comments(
  season: Season,
  shown: readonly Author[],
  colleagues: readonly Author[],
  office: ReturnType<Season['person']>,
): Promise<void> {
  const { cohortId } = season;
  const plans = await season.database.rows<{ id: string; enrollmentId: string }>(
    `SELECT id, enrollment_id AS "enrollmentId" FROM course_selection.shared_plan
      WHERE cohort_id = $1 AND state = 'shown' AND enrollment_id = ANY($2)`,
    [cohortId, shown.map(({ id }) => id)],
  );
  const planOf = (of: Author | undefined): string =>
    plans.find(({ enrollmentId }) => enrollmentId === of?.id)?.id ?? '';
  const say = async (by: Author, about: Author | undefined, text: string): Promise<void> => {
    const teacher = season.person('teacher', { teacherId: by.teacherId });
    agreed('The comment', await season.get(CommentOnPlan).execute(teacher, cohortId, planOf(about), text));
  };
  for (const [at, text] of COMMENTS.entries()) {
    const by = colleagues[at % colleagues.length];
    if (by) await say(by, shown[Math.floor(at / 2)], text);
  }
  const [first, second = first] = colleagues;
  if (!first || !second) return;
  // Two words that do not belong there: one was hidden, one is reported and waits.
  await say(first, shown[0], '有人转让二手平板吗？');
  await say(second, shown[1], '代刷学习时长，联系私聊。');
  const stored = await season.database.rows<{ id: string; text: string }>(
    `SELECT id, text FROM course_selection.plan_comment WHERE cohort_id = $1 AND shared_plan_id = ANY($2) ORDER BY id`,
    [cohortId, plans.map(({ id }) => id)],
  );
  const idOf = (start: string): string => stored.find(({ text }) => text.startsWith(start))?.id ?? '';
  for (const of of shown.slice(0, 2)) {
    const author = season.person('teacher', { teacherId: of.teacherId });
    for (const start of ['有人转让', '代刷'])
      agreed('The report', await season.get(ReportPlanComment).execute(author, cohortId, idOf(start)));
  }
  const hidden = {
    cohortId,
    unitId: shown[0]?.countyId ?? '',
    commentId: idOf('有人转让'),
    hides: true,
    reason: '与研修无关',
  };
  agreed('Hiding it', await season.get(ModeratePlanComment).execute(office, hidden));
}
