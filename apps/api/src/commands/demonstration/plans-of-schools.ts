import {
  schoolPlanHours,
  isForTheSchool,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan-hours.js';
import type {
  SchoolActivityKind,
  SchoolPlanContent,
} from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { aimWords } from '@tisheng/messages/problems/school-plans.js';
import {
  SchoolPlanFactsReader,
  type SchoolPlanFacts,
} from '../../modules/course-selection/school-plans/school-plan-facts.js';
import { SchoolPlanRows } from '../../modules/course-selection/school-plans/school-plan-rows.js';
import { ReopenSchoolPlan } from '../../modules/course-selection/school-plans/use-cases/reopen-school-plan.js';
import { ReviewSchoolPlan } from '../../modules/course-selection/school-plans/use-cases/review-school-plan.js';
import { SaveSchoolPlan } from '../../modules/course-selection/school-plans/use-cases/save-school-plan.js';
import { SubmitSchoolPlan } from '../../modules/course-selection/school-plans/use-cases/submit-school-plan.js';
import { done, type Season } from '../season/season.js';

/** How far the plan of a school has come, in the order of the schools with most learners. */
const STANDS = ['changed', 'returned', 'approved', 'waiting', 'half-approved', 'draft', 'draft'] as const;
type Stand = (typeof STANDS)[number];

const KINDS: readonly SchoolActivityKind[] = ['discussion', 'skills-training', 'lesson-study', 'open-lesson'];
const LEADERS = ['语文教研组长', '数学教研组长', '教务主任', '信息技术教师'];

const agreed = (what: string, problems: readonly Problem[]): void => {
  done(what, { problems });
};

/** Schools with a plan in each state; those that are left have written none and are late. */
export async function plansOfSchools(season: Season): Promise<void> {
  const schools = await season.database.rows<{ id: string; name: string }>(
    `SELECT s.id, s.name FROM enrollment.enrollment e JOIN organization.unit s ON s.id = e.school_id
      WHERE e.cohort_id = $1 AND e.state = 'confirmed' GROUP BY s.id ORDER BY count(*) DESC, s.id LIMIT $2`,
    [season.cohortId, STANDS.length],
  );
  const now = season.clock.now();
  for (const [at, school] of schools.entries()) {
    season.goTo(season.trainingDay(12 + at), 15);
    await planOf(season, school.id, STANDS[at] ?? 'draft');
  }
  season.clock.set(now);
}

async function planOf(season: Season, schoolId: string, stand: Stand): Promise<void> {
  const { cohortId } = season;
  const facts = await season.get(SchoolPlanFactsReader).ofSchool(cohortId, schoolId);
  const principal = season.person('principal', { unitId: schoolId });
  const save = async (content: SchoolPlanContent): Promise<number> => {
    const stored = await season.get(SchoolPlanRows).ofSchool(season.database, cohortId, schoolId);
    const basedOn = stored?.revision ?? 0;
    const input = { cohortId, unitId: schoolId, basedOn, content };
    agreed('The plan', await season.get(SaveSchoolPlan).execute(principal, input));
    return basedOn + 1;
  };
  const submit = async (content: SchoolPlanContent): Promise<void> =>
    agreed(
      'Handing it in',
      await season.get(SubmitSchoolPlan).execute(principal, cohortId, schoolId, await save(content)),
    );
  const content = contentOf(facts);
  if (stand === 'draft') {
    await save({ ...content, activities: content.activities.slice(0, 2), judging: '' });
    return;
  }
  await submit(content);
  const reviewers = facts.schoolPlan.reviewedBy;
  const first = reviewers[0];
  if (stand === 'waiting' || first === undefined) return;
  if (stand === 'returned') {
    await review(season, schoolId, first, 'return', '请把观课和评课的分工写清楚', {
      activities: '第二项活动建议安排在课堂实践之后',
      judging: '请补充学生作品的评价办法',
    });
    return;
  }
  const approving = stand === 'half-approved' ? reviewers.slice(0, -1) : reviewers;
  for (const reviewer of approving)
    await review(season, schoolId, reviewer, 'approve', '目标与诊断对应，可以实施');
  if (stand !== 'changed') return;
  agreed('Opening it again', await season.get(ReopenSchoolPlan).execute(principal, cohortId, schoolId));
  await submit({ ...content, support: '请教研员到校指导一次公开课，请培训机构开放录播资源。' });
}

async function review(
  season: Season,
  schoolId: string,
  reviewer: 'researcher' | 'institution',
  decision: 'approve' | 'return',
  reason: string,
  comments: Readonly<Record<string, string>> = {},
): Promise<void> {
  const plan = await season.get(SchoolPlanRows).ofSchool(season.database, season.cohortId, schoolId);
  if (!plan) throw new Error('A plan that was handed in is there');
  const role = reviewer === 'researcher' ? 'expert' : 'institution-operator';
  const given = { planId: plan.id, version: plan.version, decision, reason, comments };
  agreed('The review', await season.get(ReviewSchoolPlan).execute(season.person(role, {}), given));
}

/** A plan that the rules accept: each theme's hours in one activity, in the days before it is due. */
function contentOf({ pack, policy, firstTrainingDay, lastTrainingDay }: SchoolPlanFacts): SchoolPlanContent {
  const aims = policy.weakAims.length > 0 ? policy.weakAims.slice(0, 3) : ['technology-literacy-II'];
  const goals = aims.map((aim, at) => ({
    key: `g${at + 1}`,
    words: `全体参训教师在“${aimWords(aim).zh}”上有明显提高，每人至少完成一次课堂应用`,
    aim,
  }));
  const activities = pack.practice.themes.filter(isForTheSchool).map((theme, at) => {
    const end = addDays(firstTrainingDay, (theme.dueDay ?? 14) - 1);
    const to = end > lastTrainingDay ? lastTrainingDay : end;
    const from = addDays(to, -6) < firstTrainingDay ? firstTrainingDay : addDays(to, -6);
    return {
      key: `a${theme.theme}`,
      title: theme.title.zh,
      kind: KINDS[at % KINDS.length] ?? ('discussion' as const),
      from,
      to,
      leader: LEADERS[at % LEADERS.length] ?? '教务主任',
      theme: theme.theme,
      halfHours: theme.offlineHalfHours,
      expectedResult: theme.expectedResult.zh,
      group: '',
      goals: goals.filter((_, place) => place % 2 === at % 2 || at === 0).map(({ key }) => key),
    };
  });
  const { planned, allowed } = schoolPlanHours(activities, policy);
  if (planned > allowed) throw new Error('The themes’ hours are those of the policy');
  return {
    goals,
    activities,
    judging: '期中、期末各听一次课，对照目标查看教学设计、课堂实录和学生作品；由教研组评议，校长审定。',
    support: '请教研员到校指导一次公开课。',
  };
}
