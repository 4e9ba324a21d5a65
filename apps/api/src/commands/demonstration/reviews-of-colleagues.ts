import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { roundDue } from '@tisheng/domain-rules/practice-evidence/peer-review/allocation-days.js';
import { rubricOfTheme } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { AllocatePeerReviews } from '../../modules/practice-evidence/peer-review/use-cases/allocate-peer-reviews.js';
import { AnswerReceivedReview } from '../../modules/practice-evidence/peer-review/use-cases/answer-received-review.js';
import { WritePeerReview } from '../../modules/practice-evidence/peer-review/use-cases/write-peer-review.js';
import { Random } from '../season/random.js';
import { done, type Season } from '../season/season.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Authors whose works are reviewed to the end. */
const AUTHORS = 5;

/** Each list has a length of its own, so that no review of the demonstration has the words of another. */
const GOOD = [
  '导入用学生自己拍的视频，一下子抓住了注意力',
  '板书把思路写得很完整，学生跟得上',
  '任务卡分得细，组里人人有事做',
  '提问从易到难，中等生也敢举手',
  '实验数据当堂投出来，结论是学生自己得出的',
];
const BETTER = [
  '小结不妨请两位学生来讲',
  '课堂练习可以再分出三个层次',
  '讨论之前先留一分钟独立思考',
  '把评价标准提前贴在任务单上',
  '课后作业改成录一段讲解更能看出效果',
  '引用的素材最好逐条注明来源',
  '演示时字号再放大些，后排看不清',
];
const AND = [
  '我准备下周在自己班里试一试',
  '期待看到修改以后的第二稿',
  '数据表格做得好，想借来用',
  '这个软件我头一回见，谢谢分享',
];

interface Asked extends Record<string, unknown> {
  readonly id: string;
  readonly reviewerTeacherId: string;
  readonly authorTeacherId: string;
}

/**
 * Colleagues have been drawn for the works of a theme. Some works are reviewed, one of them with opinions that lie apart and one
 * with an objection; a teacher whose home is shown has made one review and owes the others.
 */
export async function reviewsOfColleagues(season: Season, shownTeacherId: string | undefined): Promise<void> {
  const theme = themeInReview(season);
  if (theme === null) return;
  const now = season.clock.now();
  season.clock.set(new Date(now.getTime() - 3 * DAY_MS));
  const { cohortId, rootUnitId } = season;
  const drawn = await season.get(AllocatePeerReviews).execute(season.as('program'), {
    cohortId,
    unitId: rootUnitId,
    theme,
  });
  if ('problems' in drawn) {
    season.clock.set(now);
    return;
  }
  const asked = await askedAbout(season, theme);
  const authors = [...new Set(asked.map(({ authorTeacherId }) => authorTeacherId))]
    .filter((teacherId) => teacherId !== shownTeacherId)
    .slice(0, AUTHORS);
  if (shownTeacherId) authors.unshift(shownTeacherId);
  const ofAuthors = asked.filter(({ authorTeacherId }) => authors.includes(authorTeacherId));
  for (const [at, review] of ofAuthors.entries()) {
    // The first work has one opinion that lies far from the others.
    await write(season, theme, review, at === 0 ? 'strict' : 'usual', at);
  }
  const objecting = authors.at(-1);
  const own = asked.filter(
    ({ reviewerTeacherId }) => reviewerTeacherId === objecting || reviewerTeacherId === shownTeacherId,
  );
  const mine = own.filter(({ reviewerTeacherId }) => reviewerTeacherId === shownTeacherId).slice(1);
  for (const [at, review] of own.entries()) {
    if (!mine.includes(review) && !ofAuthors.includes(review))
      await write(season, theme, review, 'usual', 100 + at);
  }
  const objected = ofAuthors.find(({ authorTeacherId }) => authorTeacherId === objecting);
  if (objecting && objected) {
    const author = season.person('teacher', { teacherId: objecting });
    await season
      .get(AnswerReceivedReview)
      .object(author, objected.id, '评语提到的环节不在我的作业里，请核对是否评错了作品。');
  }
  season.clock.set(now);
}

/** The latest theme in which colleagues review each other and that is due. */
function themeInReview({ pack, clock, cohort }: Season): number | null {
  const { themes, peerReview, lateAcceptedDays } = pack.practice;
  const calendar = { firstTrainingDay: cohort.firstTrainingDay, lateAcceptedDays };
  const today = plainDateIn(pack.programme.timeZone, new Date(clock.now().getTime() - 3 * DAY_MS));
  const due = peerReview.themes.filter((number) => {
    const theme = findTheme(themes, number);
    return theme && roundDue(theme, calendar, today) !== null;
  });
  return due.at(-1) ?? null;
}

/** Everybody asked, about works of the school with the most learners first. */
function askedAbout({ database, cohortId }: Season, theme: number): Promise<Asked[]> {
  return database.rows<Asked>(
    `SELECT r.id, e.teacher_id AS "reviewerTeacherId", a.teacher_id AS "authorTeacherId"
       FROM practice_evidence.peer_review r
       JOIN practice_evidence.submission s ON s.id = r.submission_id
       JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
       JOIN enrollment.enrollment a ON a.cohort_id = s.cohort_id AND a.id = s.enrollment_id
      WHERE r.cohort_id = $1 AND r.theme = $2
      ORDER BY (SELECT count(*) FROM enrollment.enrollment o WHERE o.cohort_id = $1 AND o.school_id = a.school_id) DESC,
               a.school_id, s.state DESC, a.learner_no, r.id`,
    [cohortId, theme],
  );
}

async function write(
  season: Season,
  theme: number,
  { id, reviewerTeacherId }: Asked,
  manner: 'usual' | 'strict',
  at: number,
): Promise<void> {
  const rubric = rubricOfTheme(season.pack.practice.rubrics, theme);
  if (!rubric) return;
  const random = new Random(`peer review ${season.pack.id} ${at}`);
  const last = rubric.levels.length - 1;
  const marks = rubric.criteria.map(({ code }, place) => ({
    criterion: code,
    level: manner === 'strict' ? last - (place % 2) : (place + random.between(0, 1)) % Math.min(3, last),
  }));
  const of = (list: readonly string[]): string => list[at % list.length] ?? '';
  const comment = `${of(GOOD)}。${of(BETTER)}。${of(AND)}。`;
  const reviewer = season.person('teacher', { teacherId: reviewerTeacherId });
  const writing = season.get(WritePeerReview);
  done('The review', await writing.open(reviewer, id));
  season.clock.advance(8 * MINUTE_MS);
  done('The review', await writing.submit(reviewer, id, 0, { marks, comments: {}, comment }));
}
