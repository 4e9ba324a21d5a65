import {
  EnrollmentReader,
  type EnrollmentRecord,
} from '../../modules/enrollment/public/enrollment-reader.js';
import { FindMyTest } from '../../modules/diagnostic-assessment/queries/my-test.js';
import { SaveTestAnswers } from '../../modules/diagnostic-assessment/use-cases/save-test-answers.js';
import { StartTest } from '../../modules/diagnostic-assessment/use-cases/start-test.js';
import { WithdrawEnrollments } from '../../modules/enrollment/use-cases/withdraw-enrollments.js';
import { ReviewSubmissions } from '../../modules/practice-evidence/use-cases/review-submissions.js';
import { FindSimilarWorks } from '../../modules/practice-evidence/similarity/use-cases/find-similar-works.js';
import { SubmitWorks } from '../../modules/practice-evidence/use-cases/submit-works.js';
import { reviewOf, themesOf, withoutWork, workOf } from '../season/practise.js';
import { answering, environmentOf } from '../season/answer-questions.js';
import { done, type Season } from '../season/season.js';
import type { NotableTeacher } from './people.js';

/** Learners of the cohort in a state that some page shows, in order of their numbers. */
async function learnersWhere(season: Season, condition: string, most: number): Promise<EnrollmentRecord[]> {
  const rows = await season.database.rows<{ id: string }>(
    `SELECT e.id FROM enrollment.enrollment e
       LEFT JOIN diagnostic_assessment.assessment a ON a.cohort_id = e.cohort_id AND a.enrollment_id = e.id AND a.kind = 'pre-test'
       LEFT JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
       LEFT JOIN scoring.institution_result r ON r.cohort_id = e.cohort_id AND r.enrollment_id = e.id
      WHERE e.cohort_id = $1 AND e.state = 'confirmed' AND (${condition}) ORDER BY e.learner_no LIMIT $2`,
    [season.cohortId, most],
  );
  return season.get(EnrollmentReader).byIds(
    season.cohortId,
    rows.map(({ id }) => id),
  );
}

/** Leaves work lying about, so that every page has something to do: half-done tests, works to review, somebody withdrawn. */
export async function leaveUnfinished(
  season: Season,
  finished: readonly string[],
): Promise<NotableTeacher[]> {
  const { cohortId } = season;
  const untested = await learnersWhere(season, 'a.state IS NULL', 6);
  const [leaver, ...beginners] = untested.toReversed();
  if (leaver) {
    const reason = '本学期病假，申请下一批次参训';
    done(
      'Withdrawing',
      await season.get(WithdrawEnrollments).execute(season.office, cohortId, [leaver.id], reason),
    );
  }
  for (const learner of beginners.slice(0, 2)) await beginTest(season, learner);
  const busy = (
    await learnersWhere(season, "p.state = 'confirmed' AND e.obligation = 'required'", 60)
  ).filter(({ teacherId }) => !finished.includes(teacherId));
  await leaveWorks(season, busy);
  const voluntary = await learnersWhere(season, "p.state = 'confirmed' AND e.obligation <> 'required'", 1);
  const planless = await learnersWhere(season, "a.state = 'submitted' AND p.state IS NULL", 1);
  const note = (what: string, learner: EnrollmentRecord | undefined): NotableTeacher[] =>
    learner ? [{ teacherId: learner.teacherId, name: learner.name, what }] : [];
  return [
    ...note('学习进行中', busy.at(-1)),
    ...note('尚未参加前测', beginners.at(-1)),
    ...note('前测已完成，尚未选课', planless[0]),
    ...note('自愿或免训（鼓励参加）', voluntary[0]),
  ];
}

/** Twenty questions are answered, the others wait. */
async function beginTest(season: Season, { teacherId, learnerNo }: EnrollmentRecord): Promise<void> {
  const { cohortId } = season;
  const teacher = season.person('teacher', { teacherId });
  const kind = 'pre-test';
  done(
    'Beginning a test',
    await season.get(StartTest).execute(teacher, cohortId, kind, environmentOf(learnerNo)),
  );
  const { questions } = await season.get(FindMyTest).execute(teacher, cohortId, kind);
  const answer = answering(learnerNo, kind);
  const answers = questions
    .slice(0, 20)
    .map((question) => ({ question: question.code, options: answer(question) }));
  done(
    'Half a test',
    await season.get(SaveTestAnswers).execute(teacher, { cohortId, kind, basedOn: 0, answers }),
  );
}

const REPORT = [
  '这节课教分数的初步认识。学生最容易把分子和分母弄反，我用一段动画把圆饼一次次切开，让每个人在平板上拖一拖，再说说自己看到了什么。',
  '第一遍上课时导入用了十分钟，讨论只进行到一半。第二遍我把导入压缩到三分钟，先让小组画图，再看动画，大家说得明显多了。',
  '课后小测，全班四十二人里有三十五人全对；剩下的几个孩子，我用折纸单独又讲了一次。',
] as const;

/** By place among those whose work waits for review: two that are nearly the same, for a person to judge. */
const ALIKE: Readonly<Record<number, string>> = {
  6: REPORT.join('\n'),
  7: [REPORT[1], REPORT[0].replace('这节课教', '本周我讲'), REPORT[2], '以后打算把素材传到资源库。'].join(
    '\n',
  ),
};

/** The theme after the last that is over: some works wait for review, some were returned. */
async function leaveWorks(season: Season, busy: readonly EnrollmentRecord[]): Promise<void> {
  const { cohortId } = season;
  const theme = themesOf(season).find(
    ({ dueDay }) => season.trainingDay((dueDay ?? 0) - 1) >= season.clock.now().toISOString().slice(0, 10),
  );
  if (!theme) return;
  const learners = await withoutWork(season, theme, busy);
  const handedIn = await season.get(SubmitWorks).executeMany(
    season.as('teacher'),
    cohortId,
    learners.map((learner, at) => ({
      ...workOf(learner, theme),
      ...(at in ALIKE ? { text: ALIKE[at]! } : {}),
    })),
  );
  done('Works to review', handedIn);
  // What the first night would find.
  await season.get(FindSimilarWorks).execute(
    season.person(season.pack.region.rootLevel === 'province' ? 'province-office' : 'city-office', {
      unitId: season.rootUnitId,
    }),
    cohortId,
    season.rootUnitId,
  );
  const returned = learners.slice(0, 6).map((learner) => ({
    ...reviewOf(season, learner, theme),
    decision: 'return' as const,
    score: null,
    technicalScore: null,
    teachingScore: null,
    comment: '教学目标与所用技术的关系还不清楚，请补充一个课堂片段后再交。',
  }));
  done(
    'Returned works',
    await season.get(ReviewSubmissions).executeMany(season.as('workshop-leader'), cohortId, returned),
  );
}
